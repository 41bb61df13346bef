"""Differences between two versions of a course, in the course's own terms."""
