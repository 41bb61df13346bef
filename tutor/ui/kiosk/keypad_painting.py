"""Paints the keys of the keypad, each of them a zone as large as a finger."""

from typing import NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

from tutor.language import Phrase
from tutor.painting.blocks import (
    Block,
    Zone,
    beside,
    blank,
    line_block,
    lines_block,
    pad,
    shorten,
    stack,
    widen,
)
from tutor.painting.look import Look

ERASE, OK = "erase", "ok"
KEYS = ("1", "2", "3", "4", "5", "6", "7", "8", "9", ERASE, "0", OK)
"""The keys, row by row, numbered from 1."""

_IN_A_ROW = 3
_WIDTH, _HEIGHT = 12, 3
_GAP = 2
_MARGIN = 3

_TITLE = Phrase("Leave the kiosk")
_LABELS = {ERASE: Phrase("Erase"), OK: Phrase("OK")}


class Size(NamedTuple):
    """How large the keypad is, in cells."""

    width: int
    height: int


SIZE = Size(
    _IN_A_ROW * (_WIDTH + _GAP) - _GAP + 2 * _MARGIN,
    len(KEYS) // _IN_A_ROW * (_HEIGHT + 1) + 6,
)


def paint_keypad(message: str, look: Look, lit: frozenset[int]) -> Block:
    """Return the keypad under a message."""
    palette = look.palette
    ground = palette.sheet
    inner = SIZE.width - 2 * _MARGIN
    title = line_block([Segment(_TITLE(look.language), ground + palette.title)])
    told = line_block([Segment(shorten(message, inner), ground)])
    air = blank(inner, 1, ground)
    parts = [air, title, air, told, air]
    for first in range(1, len(KEYS) + 1, _IN_A_ROW):
        row = [_key(number, look, lit) for number in range(first, first + _IN_A_ROW)]
        parts += [beside(row, ground, _GAP), air]
    block = pad(stack(parts, ground, inner), ground, left=_MARGIN, right=_MARGIN)
    return look.drawn(block)


def _key(number: int, look: Look, lit: frozenset[int]) -> Block:
    palette, name = look.palette, KEYS[number - 1]
    label = _LABELS[name](look.language) if name in _LABELS else name
    style: Style = palette.lit_button if number in lit else palette.button
    words = f"[{label}]" if palette.flat else label
    left = (_WIDTH - cell_len(words)) // 2
    line = widen(line_block([Segment(" " * left + words, style)]), _WIDTH, style)
    above = lines_block([[Segment(" " * _WIDTH, style)]], style)
    block = stack([above, line, above], style)
    return block._replace(zones=[Zone(number, 0, 0, _WIDTH, _HEIGHT)])
