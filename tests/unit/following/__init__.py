"""The room of those who follow a player."""
