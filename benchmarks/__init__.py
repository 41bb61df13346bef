"""How fast the player is, seen from outside: in a pseudo-terminal, beside a bare Textual app.

`python -m benchmarks` measures all of it in some minutes; `--quick` tells less surely, in one.
"""
