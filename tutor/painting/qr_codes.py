"""A link → its QR code, dark on light on any ground: two modules a cell, or two cells a module."""

from functools import lru_cache

from rich.segment import Segment
from rich.style import Style

from tutor.painting.blocks import Block
from tutor.painting.half_blocks import in_half_blocks

_QUIET = 4
"""Light modules around a code, for cameras to find it."""

_DARK_ON_LIGHT = Style(color="#000000", bgcolor="#FFFFFF")
_MODULES = {
    dark: Segment("  ", Style(bgcolor="#000000" if dark else "#FFFFFF")) for dark in (True, False)
}

_Rows = list[list[bool]]


@lru_cache(maxsize=32)
def paint_code(link: str, width: int, *, half_blocks: bool = True) -> Block | None:
    """Return a link's code, quiet zone included; without half-blocks, in coloured spaces.

    Returns None where it cannot be drawn: segno is not installed, or the code has no room.
    """
    try:
        import segno
    except ImportError:
        return None
    try:
        code = segno.make(link, micro=False)
    except ValueError:  # more than any code can hold
        return None
    rows = [[bool(module) for module in row] for row in code.matrix_iter(border=_QUIET)]
    block = _dark_on_light(rows) if half_blocks else _in_spaces(rows)
    return block if block.width <= width else None


def _dark_on_light(rows: _Rows) -> Block:
    return Block(len(rows), [[Segment(text, _DARK_ON_LIGHT)] for text in in_half_blocks(rows)], [])


def _in_spaces(rows: _Rows) -> Block:
    return Block(2 * len(rows), [[_MODULES[module] for module in row] for row in rows], [])
