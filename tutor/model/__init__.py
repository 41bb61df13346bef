"""The parts of a course: frozen, with no input, no output and no screen."""
