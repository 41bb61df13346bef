"""Play: where it stands, what may happen next, and what just happened."""
