"""The player in a real terminal."""
