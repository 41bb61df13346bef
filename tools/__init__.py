"""The scripts of whoever works on the program."""
