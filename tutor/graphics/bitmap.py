"""A placed picture → its pixels, its marks painted into them.

What is written over sixel does not show, and what is written over any picture's cells hides it.
"""

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from tutor.painting.pictures import resized
from tutor.painting.placed_picture import PictureMark, PlacedPicture

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageDraw import ImageDraw

Size = tuple[int, int]

_TINT = 0.22
"""How much of its colour there is in a part that is lit."""


def bitmap(picture: PlacedPicture, size: Size) -> "Image | None":
    """Return a picture with its marks, in a size in pixels; None where it cannot be drawn."""
    sheet = _sheet(picture.source, picture.changed_at, size)
    if sheet is None:
        return None
    sheet = sheet.copy()
    for mark in picture.marks:
        _draw(mark, sheet, size[1] / picture.height)
    return sheet


@lru_cache(maxsize=8)
def _sheet(path: Path, _changed_at: int, size: Size) -> "Image | None":
    return resized(path, lambda _: size)


def _draw(mark: PictureMark, sheet: "Image", line: float) -> None:
    """Draw a frame around a part, lit where it is, and its badge, a line high."""
    from PIL import Image, ImageDraw

    x, width = _span(mark.left, mark.width, sheet.width)
    y, height = _span(mark.top, mark.height, sheet.height)
    if mark.is_lit:
        part = sheet.crop((x, y, x + width, y + height))
        sheet.paste(Image.blend(part, Image.new("RGB", part.size, mark.colour), _TINT), (x, y))
    thickness = max(round(line / (6 if mark.is_lit else 10)), 1)
    drawing = ImageDraw.Draw(sheet)
    drawing.rectangle((x, y, x + width - 1, y + height - 1), outline=mark.colour, width=thickness)
    if mark.badge:
        _draw_badge(mark, drawing, x, y, line)


def _draw_badge(mark: PictureMark, drawing: "ImageDraw", x: int, y: int, line: float) -> None:
    """Draw a badge at the left of a part, else over it: in it, it hides its first word."""
    from PIL import ImageFont, features

    font = ImageFont.load_default(line * 0.75 if features.check("freetype2") else None)
    width = max(drawing.textlength(mark.badge, font) + line * 0.6, line)
    if x >= width:
        x -= round(width)
    elif y >= line:
        y -= round(line)
    drawing.rectangle((x, y, x + width, y + line), fill=mark.colour)
    drawing.text((x + width / 2, y + line / 2), mark.badge, mark.ink, font, anchor="mm")


def _span(start: float, length: float, pixels: int) -> Size:
    """Return where a part begins and how long it is, in pixels, from percentages."""
    first = min(round(start * pixels / 100), pixels - 1)
    return first, max(round((start + length) * pixels / 100) - first, 1)
