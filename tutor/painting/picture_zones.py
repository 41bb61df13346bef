"""The zones of a picture: where they are in it, and how they are marked over its cells."""

from functools import lru_cache
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style

from tutor.model.elements import Zone as PictureZone
from tutor.painting.blocks import Block, Line, Zone, cut, lay_over, line_block, restyle
from tutor.painting.borders import bordered
from tutor.painting.context import Context
from tutor.painting.dimming import SPOT
from tutor.painting.flow import marks_of
from tutor.painting.palette import blend
from tutor.painting.placed_picture import PictureMark
from tutor.safe_text import on_one_line

_FRAMED = 3
"""The cells that a side needs for a frame to leave something to see inside."""

_UNLIT, _LIT = 0.15, 0.4
"""How much of the colour of hotspots there is in a part that is marked."""


class Mark(NamedTuple):
    """What is drawn over a part of a picture."""

    zone: Zone
    """The cells of the part, which a click on it finds."""
    words: Line
    """Its number, the pointer and its label, as far as it has them and room for them."""
    is_shown: bool
    """Whether it is pointed at; what one practises is not, and shows its label alone."""
    is_lit: bool


def mark_zones(picture: Block, zones: tuple[PictureZone, ...], context: Context) -> Block:
    """Return a picture with those of its zones marked that react, each where one may click it.

    Of two that overlap, the smaller one lies over the other, and a click finds it.
    """
    size = picture.width, picture.height
    reacting = [zone for zone in zones if context.reacts(zone)]
    there = [(mark_of(zone, context, *size), zone) for zone in reacting]
    there.sort(key=lambda each: each[0].zone.width * each[0].zone.height)
    marks = [mark for mark, _ in there]
    in_pixels = [_in_pixels(zone, mark, context) for mark, zone in reversed(there)]
    placed = tuple(one._replace(marks=tuple(filter(None, in_pixels))) for one in picture.pictures)
    for mark in reversed(marks):
        picture = _marked(picture, mark, context)
    spots = [mark.zone._replace(number=SPOT) for mark in marks if mark.is_lit and context.spotlit]
    return picture._replace(zones=[*(mark.zone for mark in marks), *spots], pictures=placed)


def mark_of(zone: PictureZone, context: Context, columns: int, lines: int) -> Mark:
    """Return how a zone is marked on a picture of so many cells."""
    hotspot = context.hotspot(zone)
    number = hotspot.number if hotspot else context.touchable[id(zone)]
    cells = Zone(number, *zone.at.in_cells(columns, lines))
    marks = marks_of(zone, context.ground, context)
    mark = Mark(cells, [], bool(marks), context.is_lit(zone))
    label = Segment(f" {on_one_line(zone.label)} ", _style(mark, context))
    return mark._replace(words=_fitting(marks, label, cells.width))


def _in_pixels(zone: PictureZone, mark: Mark, context: Context) -> PictureMark | None:
    """Return how a zone is marked where its picture is drawn pixel by pixel, if it is."""
    style = context.palette.badge
    if not (mark.is_shown or mark.is_lit) or style.color is None or style.bgcolor is None:
        return None
    badge = context.tags.get(mark.zone.number, "")
    if hotspot := context.hotspot(zone):
        badge = str(hotspot.number)
    ink, colour = (colour.get_truecolor().hex for colour in (style.color, style.bgcolor))
    return PictureMark(*zone.at, badge, colour, ink, mark.is_lit)


def _marked(picture: Block, mark: Mark, context: Context) -> Block:
    """Return a picture with a part of it tinted and framed, its badge and its label in it."""
    x, y, width, height = mark.zone[1:5]
    if mark.is_shown or mark.is_lit:
        part = _framed(_tinted(cut(picture, mark.zone), mark, context), mark, context)
        picture = lay_over(picture, part, x, y)
    words = line_block(mark.words)
    if words.width > picture.width:
        return picture
    left = x + (width - words.width) // 2 if height >= _FRAMED else x
    left = max(min(left, picture.width - words.width), 0)
    return lay_over(picture, words, left, y + (height - 1) // 2)


def _fitting(marks: Line, label: Segment, width: int) -> Line:
    """Return as many of the marks and the label of a part as it has room for; its number anyway."""
    tried = ([*marks, label], [*marks[:1], label], marks)
    return next((line for line in tried if line_block(line).width <= width), marks[:1])


def _tinted(part: Block, mark: Mark, context: Context) -> Block:
    """Return cells in which there is some of the colour of what one clicks."""
    tint, share = context.palette.secondary.color, _LIT if mark.is_lit else _UNLIT
    if tint is None:
        return part
    colour = tint.get_truecolor().hex
    return restyle(part, [], lambda style, _: _blended(style, colour, share))


@lru_cache(maxsize=4096)
def _blended(style: Style, colour: str, share: float) -> Style:
    own = (style.color, style.bgcolor)
    blended = [one and blend(one.get_truecolor().hex, colour, share) for one in own]
    return style + Style(color=blended[0], bgcolor=blended[1])


def _framed(part: Block, mark: Mark, context: Context) -> Block:
    """Return cells in a frame, which takes the outermost of them."""
    if part.width < _FRAMED or part.height < _FRAMED:
        return part
    inner = Zone(SPOT, 1, 1, part.width - 2, part.height - 2)
    return bordered(cut(part, inner), context.glyphs.border, _style(mark, context))


def _style(mark: Mark, context: Context) -> Style:
    palette = context.palette
    if mark.is_lit:
        return context.style(palette.lit)
    return context.style(palette.secondary + palette.strong) if mark.is_shown else context.ground
