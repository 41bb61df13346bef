"""The trainer's notes, in a window of their own, which follows the player in the room."""
