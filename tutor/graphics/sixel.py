"""Sixel: DEC's graphics, six lines of pixels at a time (VT330/340 Programmer Reference, 14)."""

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

BAND = 6
"""How many lines of pixels are drawn at a time."""

_COLOURS = 255
_NOTHING = b"?"
_RUN = re.compile(rb"(.)\1{3,}", re.DOTALL)


def drawing(picture: "Image") -> str:
    """Return what draws an RGB picture from the cursor on; its height is whole bands."""
    from PIL.Image import Dither, Quantize

    indexed = picture.quantize(_COLOURS, method=Quantize.FASTOCTREE, dither=Dither.NONE)
    width, height = indexed.size
    pixels = indexed.tobytes()
    rows = [pixels[start : start + width] for start in range(0, width * height, width)]
    bands = [_band(rows[top : top + BAND], width) for top in range(0, height, BAND)]
    head = f'\x1bP0;1;0q"1;1;{width};{height}{_palette(indexed)}'
    return head + b"-".join(bands).decode("ascii") + "\x1b\\"


def _palette(indexed: "Image") -> str:
    """Return the colours that there are, each of three shares in percent."""
    values = indexed.getpalette() or []
    shares = [round(value * 100 / 255) for value in values]
    present = sorted(number for _, number in indexed.getcolors() or () if isinstance(number, int))
    return "".join(
        "#{};2;{};{};{}".format(number, *shares[3 * number : 3 * number + 3]) for number in present
    )


def _band(rows: list[bytes], width: int) -> bytes:
    """Return six rows of colours' numbers, one colour over the other.

    A number as long as the row takes all its pixels at once: bytes are added without a carry, for
    each stays under 128.
    """
    present = [set(row) for row in rows]
    empty = int.from_bytes(_NOTHING * width, "little")
    drawn = []
    for colour in sorted(set().union(*present)):
        sixels = empty
        for bit, (row, colours) in enumerate(zip(rows, present, strict=True)):
            if colour in colours:
                sixels += int.from_bytes(row.translate(_only(colour, 1 << bit)), "little")
        line = sixels.to_bytes(width, "little").rstrip(_NOTHING)
        drawn.append(b"#%d" % colour + _RUN.sub(_repeated, line))
    return b"$".join(drawn)


@lru_cache(maxsize=BAND * _COLOURS)
def _only(colour: int, bit: int) -> bytes:
    """Return the table that makes one colour a bit, and all others nothing."""
    return bytes(colour) + bytes((bit,)) + bytes(255 - colour)


def _repeated(run: re.Match[bytes]) -> bytes:
    return b"!%d%c" % (len(run[0]), run[1][0])
