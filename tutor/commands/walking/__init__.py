"""What `walk` does: wander, list routes, find the shortest, replay."""
