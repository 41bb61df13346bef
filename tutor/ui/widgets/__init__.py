"""Widgets that show what painting gives them."""
