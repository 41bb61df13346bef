"""Slides → lines of styled cells, and the zones of them that one may click."""
