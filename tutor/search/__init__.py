"""Finds slides by their words."""
