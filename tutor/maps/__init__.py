"""A course's graph as a map: how it is arranged, drawn in cells, and told in other forms."""
