"""Findings with their places in the author's files, told to people and to other programs."""
