"""Bitmaps → half-blocks, two pixels a cell."""

from collections.abc import Sequence
from itertools import zip_longest

_SIGNS = {(False, False): " ", (True, False): "▀", (False, True): "▄", (True, True): "█"}


def in_half_blocks(rows: Sequence[Sequence[bool]]) -> list[str]:
    """Return rows of one width as lines of half as many cells in height."""
    empty = [False] * len(rows[0]) if rows else []
    pairs = zip_longest(rows[::2], rows[1::2], fillvalue=empty)
    return ["".join(_SIGNS[pair] for pair in zip(*both, strict=True)) for both in pairs]
