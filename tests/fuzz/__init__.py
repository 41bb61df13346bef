"""Others' files, damaged at random: how many, `--fuzz` tells (`make fuzz` for a long run)."""
