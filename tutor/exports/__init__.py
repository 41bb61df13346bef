"""Painted slides → files: text, pictures, pages to read in a browser or to print."""
