"""Picture files → half-blocks, two pixels a cell. An illustration: words in it cannot be read."""

from functools import lru_cache
from pathlib import Path

from rich.color import Color
from rich.segment import Segment
from rich.style import Style

from tutor.painting.blocks import Block, Line

_UPPER_HALF = "▀"
_MAX_PIXELS = 40_000_000


def paint_picture(path: Path, width: int, height: int) -> Block | None:
    """Return a picture that fits in a width and a height, in cells.

    Returns None where it cannot be drawn: Pillow is not installed, or the file is no picture.
    """
    try:
        return _paint(path, path.stat().st_mtime_ns, width, height)
    except OSError:
        return None


@lru_cache(maxsize=32)
def _paint(path: Path, _changed_at: int, width: int, height: int) -> Block | None:
    try:
        from PIL import Image
    except ImportError:
        return None
    try:
        with Image.open(path) as opened:
            if opened.width * opened.height > _MAX_PIXELS:
                return None
            sheet = Image.new("RGBA", opened.size, "white")
            sheet.alpha_composite(opened.convert("RGBA"))
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None
    scale = min(width / sheet.width, 2 * height / sheet.height)
    columns, rows = max(1, round(sheet.width * scale)), max(1, round(sheet.height * scale / 2))
    pixels = sheet.convert("RGB").resize((columns, 2 * rows)).tobytes()
    return Block(columns, [_line(pixels, columns, row) for row in range(rows)], [])


def _line(pixels: bytes, columns: int, row: int) -> Line:
    upper, lower = 6 * columns * row, 6 * columns * row + 3 * columns
    return [
        Segment(
            _UPPER_HALF,
            Style(
                color=Color.from_rgb(*pixels[upper + 3 * x : upper + 3 * x + 3]),
                bgcolor=Color.from_rgb(*pixels[lower + 3 * x : lower + 3 * x + 3]),
            ),
        )
        for x in range(columns)
    ]
