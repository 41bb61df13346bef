"""The parts of a deck's file → a deck."""
