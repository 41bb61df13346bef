"""What a course is: frozen, with no input, no output and no screen."""
