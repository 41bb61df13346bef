"""Guided tutorials in plain text: branching slides with clickable zones, played in a terminal."""

__version__ = "0.1.0"
