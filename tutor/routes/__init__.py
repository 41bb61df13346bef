"""Ways through a course: found by a player that tries everything, listed, recorded, replayed."""
