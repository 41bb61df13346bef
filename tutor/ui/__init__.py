"""The Textual player."""
