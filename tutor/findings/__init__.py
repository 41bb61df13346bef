"""What was found in courses, told to people and to other programs."""
