"""Paints a picture, and the list of what one may click in it."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from rich.cells import cell_len
from rich.segment import Segment

from tutor.model.elements import Image, Zone
from tutor.painting.blocks import Block, beside, blank, lines_block, pad, stack
from tutor.painting.borders import bordered
from tutor.painting.context import Context
from tutor.painting.flow import mark_width, paint_element
from tutor.painting.picture_files import Size, in_cells, look_into
from tutor.painting.picture_zones import mark_zones
from tutor.painting.pictures import paint_picture
from tutor.painting.wrapping import wrap
from tutor.safe_text import drawable

Draw = Callable[[Path, int, int], Block | None]
"""Draws a file's picture within a width and a height, in cells; None where it cannot."""

_GAP = 2
_NARROWEST_LIST, _SHARE = 24, 3
"""The cells of a list beside its picture: as many at least, and so great a part at most."""
_NARROWEST, _LOWEST = 8, 4
"""The cells under which a picture with zones has no room."""


class _Room(NamedTuple):
    """What a picture is given beside its list, or over it."""

    size: Size
    list_width: int
    is_beside: bool


def paint(element: Image, context: Context, width: int, draw: Draw = paint_picture) -> Block:
    """Return the drawing or the file's picture; where there is none, its words in a frame."""
    if element.zones:
        return _with_zones(element, context, width, draw)
    source = _source(element, context)
    picture = draw(source, width, element.rows) if source else None
    return picture or _drawing(element, context, width) or _in_words(element, context, width)


def _source(element: Image, context: Context) -> Path | None:
    """Return the file to be drawn, where it can be."""
    draws = context.pictures and context.half_blocks and not context.palette.flat
    return element.source if draws else None


def _drawing(element: Image, context: Context, width: int) -> Block | None:
    """Return the picture in characters, where there is one and it has room."""
    if not element.art or art_width(element.art) > width:
        return None
    style = context.style(context.palette.primary)
    return lines_block([[Segment(line, style)] for line in _lines(element.art)], context.ground)


def art_width(art: str) -> int:
    """Return the cells that a picture in characters takes."""
    return max(map(cell_len, _lines(art)))


def _lines(art: str) -> list[str]:
    return [drawable(line) for line in art.rstrip("\n").split("\n")]


def _in_words(element: Image, context: Context, width: int) -> Block:
    words = wrap([Segment(element.alt, context.style(context.palette.muted))], max(width - 4, 1))
    padded = pad(lines_block(words, context.ground), context.ground, left=1, right=1)
    return bordered(padded, context.glyphs.border, context.style(context.palette.border))


def _with_zones(element: Image, context: Context, width: int, draw: Draw) -> Block:
    """Return the picture with its zones marked, and their labels beside it or under it.

    The labels are always there: words in a picture cannot be read in half-blocks.
    """
    context = replace(context, roomy=False, airy=False)
    source = _source(element, context)
    room = _room(source, element, context, width) if source else None
    picture = draw(source, *room.size) if source and room else None
    if picture and room and room.is_beside:
        listed = _listed(element.zones, context, room.list_width)
        return beside([mark_zones(picture, element.zones, context), listed], context.ground, _GAP)
    picture = picture or _drawing(element, context, width)
    marked = mark_zones(picture, element.zones, context) if picture else None
    listed = _listed(element.zones, context, width)
    parts = [marked or _in_words(element, context, width), blank(1, 1, context.ground), listed]
    return stack(parts, context.ground)


def _listed(zones: tuple[Zone, ...], context: Context, width: int) -> Block:
    """Return the labels one under the other, the marks of those that have some before them."""
    before = max(mark_width(zone, context) for zone in zones)
    parts: list[Block] = []
    for zone in zones:
        left = before - mark_width(zone, context)
        block = paint_element(zone, context, max(width - left, 1))
        parts.append(pad(block, context.ground, left=left))
    return stack(parts, context.ground)


def _room(source: Path, element: Image, context: Context, width: int) -> _Room | None:
    """Return the larger of the two rooms of a picture: beside its list, or over it.

    None where the file is no picture, or there is too little room for it.
    """
    found = look_into(source)
    if found is None or found.size is None or found.is_too_large:
        return None
    height, rooms = max(context.height, element.rows), list[_Room]()
    narrow = max(width // _SHARE, _NARROWEST_LIST)
    if width - narrow - _GAP >= _NARROWEST:
        size = in_cells(found.size, width - narrow - _GAP, height)
        rooms.append(_Room(size, width - size[0] - _GAP, is_beside=True))
    listed = _listed(element.zones, context, width).height
    over = in_cells(found.size, width, max(height - listed - 1, element.rows))
    rooms.append(_Room(over, width, is_beside=False))
    best = max(rooms, key=lambda room: room.size)
    return best if best.size[0] >= _NARROWEST and best.size[1] >= _LOWEST else None
