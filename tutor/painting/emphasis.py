"""Bold words among sixteen colours: many terminals draw them in the bright shade of theirs."""

from functools import lru_cache

from rich.segment import Segment
from rich.style import Style

from tutor.painting.blocks import Block

_BLACK = 0
_BRIGHTENED = range(8)
"""The colours that bold brightens, and so makes paler."""
_LIGHT = range(7, 16)
"""The grounds on which paler is fainter."""

_STRONG = Style(color="blue", bold=False)
_NOT_BOLD = Style(bold=False)


def unbrightened(block: Block) -> Block:
    """Return a block of sixteen colours in which no word is bold that bold would make fainter."""
    lines = [
        [Segment(text, style and _unbrightened(style)) for text, style, _ in line]
        for line in block.lines
    ]
    return block._replace(lines=lines)


@lru_cache(maxsize=1024)
def _unbrightened(style: Style) -> Style:
    """Return the style without bold over a light ground; black words are blue there instead."""
    if not (style.bold and style.color and style.bgcolor):
        return style
    words, ground = style.color.number, style.bgcolor.number
    if words not in _BRIGHTENED or ground not in _LIGHT:
        return style
    return style + (_STRONG if words == _BLACK else _NOT_BOLD)
