"""Paints a hall's bar: commands that keep their places, and what reads on or back."""

from collections.abc import Sequence
from typing import NamedTuple

from rich.cells import cell_len
from rich.segment import Segment

from tutor.language import Phrase
from tutor.painting.blocks import Block, Line, Zone
from tutor.painting.look import Look
from tutor.ui.bars import MORE, MORE_BELOW, key_and_words

ABOVE = -2
"""The number of the zone that shows what lies over the window."""

_ABOVE = Phrase("{glyph} above")


class Place(NamedTuple):
    """A command's place in the bar, kept while it does not work."""

    words: str
    number: int
    works: bool


def touch_bar(
    places: Sequence[Place], *, above: bool, below: bool, look: Look, width: int, height: int
) -> Block:
    """Return the bar, each of its zones as high as it is; places that do not fit are left out."""
    ends = _ends(above, below, look)
    room = width - sum(cell_len(words) for words, _ in ends)
    ground = look.palette.footer
    line: Line = []
    zones: list[Zone] = []
    x = 0
    for words, number, works in places:
        size = cell_len(words) + 2
        if x + size > room:
            break
        if works:
            line += key_and_words(words, look)
            zones.append(Zone(number, x, 0, size, height))
        else:
            line.append(Segment(" " * size, ground))
        x += size
    line.append(Segment(" " * (room - x), ground))
    x = room
    for words, number in ends:
        line.append(Segment(words, look.palette.badge))
        zones.append(Zone(number, x, 0, cell_len(words), height))
        x += cell_len(words)
    return look.drawn(Block(width, _high(line, height), zones))


def _ends(above: bool, below: bool, look: Look) -> list[tuple[str, int]]:
    """Return what stands at the bar's end; each has its place there as long as one scrolls."""
    if not (above or below):
        return []
    glyphs = look.glyphs
    words = (
        (_ABOVE(look.language, glyph=glyphs.callout_up), ABOVE, above),
        (MORE_BELOW(look.language, glyph=glyphs.more), MORE, below),
    )
    return [(f" {one} ", number) for one, number, leads in words if leads]


def _high(line: Line, height: int) -> list[Line]:
    """Return a line with empty ones of its own grounds around it."""
    empty = [Segment(" " * cell_len(text), style) for text, style, _ in line]
    above = (height - 1) // 2
    return [*[empty] * above, line, *[empty] * (height - 1 - above)]
