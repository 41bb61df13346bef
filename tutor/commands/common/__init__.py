"""Shared by several commands: options, refusals, files read and written."""
