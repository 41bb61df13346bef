"""Checks of a course: its graph, its slides as they are painted, its texts."""
