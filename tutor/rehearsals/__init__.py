"""Timed runs of a course, slide by slide."""
