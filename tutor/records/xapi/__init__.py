"""Records sent to other programs as xAPI 1.0.3 statements."""
