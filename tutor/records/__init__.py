"""What happened: an append-only log of events in SQLite, and what is read out of it."""
