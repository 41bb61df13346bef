"""The player as a hall has it: visitors come and go, and nobody leaves it without a PIN."""
