"""Pictures as terminals draw them pixel by pixel."""
