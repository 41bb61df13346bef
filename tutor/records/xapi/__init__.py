"""What happened, told to other programs as xAPI 1.0.3 statements."""
