"""Keeps a kiosk up: a small process that starts it on its own terminal, and starts it again."""
