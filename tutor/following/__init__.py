"""How others follow a player from another terminal, and command it: what is said, and by whom."""
