"""Records of learning: an append-only log of events in SQLite, and its readers."""
