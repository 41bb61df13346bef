"""A link → its QR code, dark on light on any ground: two modules a cell, or two cells a module."""

import re
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

_CODEWORDS = (
    *(19, 34, 55, 80, 108, 136, 156, 194, 232, 274, 324, 370, 428, 461, 523, 589, 647, 721, 795),
    *(861, 932, 1006, 1094, 1174, 1276, 1370, 1468, 1531, 1631, 1735, 1843, 1955, 2071, 2191),
    *(2306, 2434, 2566, 2702, 2812, 2956),
)
"""The bytes that each version of a code holds, the least corrected (ISO/IEC 18004, table 7)."""

_ALPHANUMERIC = re.compile(r"[0-9A-Z $%*+./:-]+")

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


def side_of(link: str) -> int | None:
    """Return the modules of a side of a link's code, quiet zone included, without drawing it.

    Returns None where no code holds so much.
    """
    for version, codewords in enumerate(_CODEWORDS, 1):
        if _bits(link, version) <= 8 * codewords:
            return 17 + 4 * version + 2 * _QUIET
    return None


def _bits(link: str, version: int) -> int:
    """Return the length of a link in a version of codes: a mode, a count and the characters."""
    size, long = len(link), (version > 9) + (version > 26)
    if link.isascii() and link.isdigit():
        return 14 + 2 * long + 10 * (size // 3) + (0, 4, 7)[size % 3]
    if _ALPHANUMERIC.fullmatch(link):
        return 13 + 2 * long + 11 * (size // 2) + 6 * (size % 2)
    return (20 if long else 12) + 8 * len(_encoded(link))


def _encoded(link: str) -> bytes:
    try:
        return link.encode("iso-8859-1")
    except UnicodeEncodeError:
        return link.encode()


def _dark_on_light(rows: _Rows) -> Block:
    return Block(len(rows), [[Segment(text, _DARK_ON_LIGHT)] for text in in_half_blocks(rows)], [])


def _in_spaces(rows: _Rows) -> Block:
    return Block(2 * len(rows), [[_MODULES[module] for module in row] for row in rows], [])
