"""A deck → the files of a course."""
