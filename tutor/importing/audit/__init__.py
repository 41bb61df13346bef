"""What is worth knowing of a deck before, or without, making a course of it."""
