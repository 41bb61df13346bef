"""What one may do while a course is played: one module a feature."""
