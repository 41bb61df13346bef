"""What checking a course finds."""
