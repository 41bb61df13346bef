"""Picture files → pixels of any size, and half-blocks: two pixels a cell, words unreadable."""

import warnings
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from rich.color import Color
from rich.segment import Segment
from rich.style import Style

from tutor.painting.blocks import Block, Line, simplify
from tutor.painting.picture_files import FORMATS, MOST_PIXELS, Size, in_cells
from tutor.painting.placed_picture import PlacedPicture

if TYPE_CHECKING:
    from PIL.Image import Image

_UPPER_HALF = "▀"
_GAP = 2.0
"""A picture many times too large is first brought near to its size: that is three times faster."""


def paint_picture(path: Path, width: int, height: int) -> Block | None:
    """Return a picture that fits in a width and a height, in cells.

    Returns None where it cannot be drawn: Pillow is not installed, or the file is not a picture of
    one of the `FORMATS`, or it is damaged or too large.
    """
    try:
        return _paint(path, path.stat().st_mtime_ns, width, height) if path.is_file() else None
    except OSError:
        return None


def resized(path: Path, fit: Callable[[Size], Size]) -> "Image | None":
    """Return a picture on white, in the size that `fit` makes of its own, in pixels.

    None where it cannot be drawn; what has too many pixels is not decoded.
    """
    try:
        from PIL import Image
    except ImportError:
        return None
    try:
        with warnings.catch_warnings(action="ignore"), Image.open(path, formats=FORMATS) as opened:
            if opened.width * opened.height > MOST_PIXELS:
                return None
            small = _reduced(opened, fit(opened.size))
    except Exception:  # decoders of others' files raise all sorts
        return None
    if small.mode == "RGB":
        return small
    sheet = Image.new("RGBA", small.size, "white")
    sheet.alpha_composite(small)
    return sheet.convert("RGB")


def _reduced(opened: "Image", size: Size) -> "Image":
    opened.draft("RGB", size)
    is_opaque = opened.mode == "RGB" and "transparency" not in opened.info
    whole = opened if is_opaque else opened.convert("RGBA")
    return whole.resize(size, reducing_gap=_GAP)


@lru_cache(maxsize=32)
def _paint(path: Path, changed_at: int, width: int, height: int) -> Block | None:
    def fit(size: Size) -> Size:
        columns, lines = in_cells(size, width, height)
        return columns, 2 * lines

    small = resized(path, fit)
    if small is None:
        return None
    pixels, columns, lines = small.tobytes(), small.width, small.height // 2
    placed = PlacedPicture(0, 0, columns, lines, path, changed_at)
    drawn = [_line(pixels, columns, row) for row in range(lines)]
    return simplify(Block(columns, drawn, [], (placed,)))


def _line(pixels: bytes, columns: int, row: int) -> Line:
    upper, lower = 6 * columns * row, 6 * columns * row + 3 * columns
    starts = [(upper + 3 * x, lower + 3 * x) for x in range(columns)]
    styles = (_style(pixels[one : one + 3], pixels[other : other + 3]) for one, other in starts)
    return [Segment(_UPPER_HALF, style) for style in styles]


@lru_cache(maxsize=4096)
def _style(upper: bytes, lower: bytes) -> Style:
    """Return one style for all cells of the same two pixels, so that neighbours are joined."""
    return Style(color=Color.from_rgb(*upper), bgcolor=Color.from_rgb(*lower))
