"""How fast the player is, seen from outside.

It is measured in a pseudo-terminal, beside a bare Textual app; the published page in Chromium,
beside reveal.js.

`python -m benchmarks` measures all of it in some minutes; `--quick` tells less surely, in one.
"""
