"""The line player: numbered choices on the standard input and output."""
