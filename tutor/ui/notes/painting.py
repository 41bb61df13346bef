"""Paints a scene: the notes, and the slide to which each click leads."""

from collections.abc import Callable

import msgspec
from rich.segment import Segment

from tutor.following.messages import NO_SLIDE, Choice, Scene
from tutor.language import Phrase
from tutor.model.errors import UnpaintableError
from tutor.model.imprint import imprint
from tutor.painting.blocks import (
    Block,
    Zone,
    beside,
    blank,
    heighten,
    line_block,
    lines_block,
    pad,
    simplify,
    stack,
    widen,
)
from tutor.painting.borders import bordered
from tutor.painting.context import Context
from tutor.painting.look import Look
from tutor.painting.markdown import paint_markdown
from tutor.painting.slides import page_context
from tutor.painting.wrapping import wrap

Thumbnail = Callable[[msgspec.Raw, int, int], Block]
"""Paints a slide at a width and a height."""

_SIDE_BY_SIDE = 100
_MARGIN = 2
_NARROWEST_WAY = 34
_WIDEST_WAY = 56
_FEWEST_LINES, _MOST_LINES = 9, 20
_WIDEST_TEXT = 76
_TITLE_LINES = 2

_NO_NOTES = Phrase("There are no notes for this slide.")
_LEADS_TO = Phrase("What comes next")
_LEADS_NOWHERE = Phrase("The course ends here.")
_ANYWHERE = Phrase("Click anywhere")
_ANSWERS = Phrase("Answers, and stays on the slide:")
_STAYS = Phrase("chooses, and stays here")
_LEADS_OUT = Phrase("Quits the tutorial.")


def paint_scene(
    scene: Scene, look: Look, thumbnail: Thumbnail, width: int, height: int, lit: frozenset[int]
) -> Block:
    """Return a scene exactly `width` wide and at least `height` high.

    A zone's number is the place of its way in the scene, from 1.
    """
    inner, ground = width - 2 * _MARGIN, look.palette.page
    if width >= _SIDE_BY_SIDE:
        text_width = max(40, inner * 42 // 100)
        told = [_notes(scene, look, text_width), *_imprint(scene, look, text_width)]
        notes = widen(stack(told, ground), text_width, ground)
        ways = _ways(scene, look, thumbnail, inner - text_width - _MARGIN, height - 1, lit)
        block = beside([notes, ways], ground, _MARGIN)
    else:
        notes = _notes(scene, look, inner)
        left = height - notes.height - 2
        ways = _ways(scene, look, thumbnail, inner, left, lit)
        told = [notes, blank(1, 1, ground), ways, *_imprint(scene, look, inner)]
        block = stack(told, ground)
    block = pad(block, ground, left=_MARGIN, right=max(width - block.width - _MARGIN, 0), top=1)
    block = simplify(heighten(block, height, ground))
    return look.drawn(block)


def likely_zone(scene: Scene) -> int | None:
    """Return the number of the zone of the way that one most likely takes."""
    numbers = [way.number for way in scene.ways]
    if scene.likely in numbers:
        return numbers.index(scene.likely) + 1
    return 1 if numbers else None


def _notes(scene: Scene, look: Look, width: int) -> Block:
    context = page_context(look)
    width = min(width, _WIDEST_TEXT)
    if scene.notes:
        text = _markdown(scene.notes, context, width)
    else:
        text = _muted(_NO_NOTES(look.language), look, width)
    return stack([_title(scene.title, look, width), text], context.ground)


def _imprint(scene: Scene, look: Look, width: int) -> list[Block]:
    """Return whose course it is, where one begins: it is told once."""
    told = imprint(scene, look.language) if len(scene.path) <= 1 else ""
    return [blank(1, 1, look.palette.page), _muted(told, look, width)] if told else []


def _muted(words: str, look: Look, width: int) -> Block:
    context = page_context(look)
    style = context.style(look.palette.muted)
    return lines_block(wrap([Segment(words, style)], width), context.ground)


def _markdown(text: str, context: Context, width: int) -> Block:
    """Return a text of the room's; as it is written where it cannot be painted."""
    try:
        return paint_markdown(text, context, width)
    except UnpaintableError:
        return lines_block(wrap([Segment(text, context.ground)], width), context.ground)


def _ways(
    scene: Scene, look: Look, thumbnail: Thumbnail, width: int, height: int, lit: frozenset[int]
) -> Block:
    ground = look.palette.page
    if not scene.ways:
        return _title(_LEADS_NOWHERE(look.language), look, width)
    columns = max(1, min(len(scene.ways), (width + 2) // (_NARROWEST_WAY + 2)))
    each = min((width + 2) // columns - 2, _WIDEST_WAY)
    rows = -(-len(scene.ways) // columns)
    lines = min(max((height - _TITLE_LINES) // rows - 2, _FEWEST_LINES), _MOST_LINES)
    cards = [
        _card(way, place, look, thumbnail, each, lines, place in lit)
        for place, way in enumerate(scene.ways, 1)
    ]
    in_rows = [
        beside([widen(card, each, ground) for card in cards[first : first + columns]], ground, 2)
        for first in range(0, len(cards), columns)
    ]
    return stack([_title(_LEADS_TO(look.language), look, width), *in_rows], ground)


def _card(
    way: Choice,
    place: int,
    look: Look,
    thumbnail: Thumbnail,
    width: int,
    lines: int,
    is_lit: bool,
) -> Block:
    palette = look.palette
    inner = width - 2
    if way.slide != NO_SLIDE:
        inside = thumbnail(way.slide, inner, lines)
    elif way.leads_on:
        inside = blank(inner, lines, palette.page)
    else:
        inside = _words(way, look, inner)
    number = way.number or look.glyphs.on
    title = f"{number} {look.glyphs.pointer} {way.label or _ANYWHERE(look.language)}"
    edge = palette.page + (palette.secondary if is_lit else palette.border)
    head = palette.page + palette.lit if is_lit else palette.page + palette.title
    card = bordered(widen(inside, inner, palette.page), look.glyphs.border, edge, title, head)
    return card._replace(zones=[Zone(place, 0, 0, card.width, card.height)])


def _words(way: Choice, look: Look, width: int) -> Block:
    """Return what stands for the slide of a way that leads to none."""
    context = page_context(look)
    words = _ANSWERS if way.says else _STAYS if way.stays else _LEADS_OUT
    lines = _muted(words(look.language), look, width)
    return stack([lines, _markdown(way.says, context, width)], context.ground)


def _title(words: str, look: Look, width: int) -> Block:
    ground = look.palette.page
    lines = wrap([Segment(words, ground + look.palette.title)], width)
    rule = Segment(look.glyphs.step * min(width, 12), ground + look.palette.secondary)
    return stack([lines_block(lines, ground), line_block([rule])], ground)
