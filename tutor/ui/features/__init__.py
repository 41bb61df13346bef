"""The features of the player, one module each."""
