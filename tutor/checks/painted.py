"""Slides as they are painted in the window most have and in the smallest.

Callouts need no rule of their own: painting gives each a place beside or under what it explains, so
that none covers anything; where a narrow box cuts one, its words are told as any others.
"""

from collections.abc import Iterator

from tutor.checks.finding import Finding, Rule
from tutor.checks.fitting import NEAR, WINDOWS, surely_fits
from tutor.checks.painted_rules import (
    BEYOND,
    CUT_WORD,
    FAR_HOTSPOT,
    LONG,
    LOST_DRAWING,
    OVERFLOW,
    SHORTENED,
    SMALL_HOTSPOT,
    SMALL_ZONE,
    SQUEEZED_TABLE,
    STACKED,
)
from tutor.checks.paintings import (
    Painting,
    Piece,
    cut_word,
    is_on_one_line,
    markdown_words,
    paint,
    shown_texts,
    text_of,
)
from tutor.model.actions import Say
from tutor.model.course import Course
from tutor.model.elements import Card, Columns, Element, Image, Row, Table, Zone
from tutor.model.locus import Locus
from tutor.model.screens import Cover, Letter
from tutor.model.slide import Slide
from tutor.model.texts import own_texts
from tutor.painting.elements.columns import rows
from tutor.painting.elements.image import art_width
from tutor.painting.moment import Moment
from tutor.painting.windows import SMALLEST, USUAL

RULES: tuple[Rule, ...] = (
    OVERFLOW,
    LONG,
    FAR_HOTSPOT,
    SMALL_HOTSPOT,
    SMALL_ZONE,
    BEYOND,
    CUT_WORD,
    SHORTENED,
    SQUEEZED_TABLE,
    LOST_DRAWING,
    STACKED,
)

_AIM = 3
"""The cells that one can aim at."""
_SEEN = 2
"""The cells of a picture in which one can see that something is there."""


def check(course: Course) -> Iterator[Finding]:
    """Yield what does not show as it should; slides are painted where they may not fit."""
    for slide in course.slides:
        if not surely_fits(slide, is_menu=slide.ref == course.menu):
            yield from check_slide(course, slide)


def check_slide(course: Course, slide: Slide) -> Iterator[Finding]:
    """Yield what does not show as it should on a slide, which is painted in both windows."""
    told: set[tuple[Rule, Locus]] = set()
    for painting in [paint(slide, window) for window in (SMALLEST, USUAL)]:
        height = _check_usual if painting.window == USUAL else _check_smallest
        for finding in (*height(course, slide, painting), *_check_parts(slide, painting)):
            if (finding.rule, finding.at) not in told:
                told.add((finding.rule, finding.at))
                yield finding


def _check_usual(course: Course, slide: Slide, usual: Painting) -> Iterator[Finding]:
    heights = [paint(slide, USUAL, one).block.height for one in moments(course, slide)]
    lines, room = max([usual.block.height, *heights]), USUAL.slide[1]
    if lines > room:
        values = {"lines": lines, "room": room, "window": str(USUAL)}
        yield Finding(OVERFLOW, Locus.of(slide.ref), values)


def _check_smallest(_: Course, slide: Slide, small: Painting) -> Iterator[Finding]:
    room, lines = SMALLEST.slide[1], small.block.height
    if lines > WINDOWS * room:
        values = {"lines": lines, "window": str(SMALLEST), "most": WINDOWS}
        yield Finding(LONG, Locus.of(slide.ref), values)
    places = {id(element): index for index, element in enumerate(slide.elements)}
    for hotspot in slide.hotspots:
        zone = small.block.zone(hotspot.number)
        at = slide.locus(element=places[id(hotspot.element)])
        values = {"window": str(SMALLEST), "caption": hotspot.element.caption}
        if zone and zone.y + zone.height > NEAR * room:
            yield Finding(FAR_HOTSPOT, at, values)
        if zone and isinstance(hotspot.element, Zone) and zone.width < _SEEN:
            yield Finding(SMALL_ZONE, at, values)


def moments(course: Course, slide: Slide) -> list[Moment]:
    """Return the states in which a slide is higher than at rest."""
    spots = (spot for spot in slide.hotspots if isinstance(spot.element.action, Say))
    answered = [Moment(said=spot.id) for spot in spots]
    done = [Moment(done=frozenset(course.scenarios))] if slide.ref == course.menu else []
    return answered + done


def _check_parts(slide: Slide, painting: Painting) -> Iterator[Finding]:
    places = {id(element): index for index, element in enumerate(slide.elements)}
    numbers = {id(spot.element): spot.number for spot in slide.hotspots}
    shown = text_of(painting.block)
    yield from _check_explanation(slide, painting, shown)
    yield from _check_frame(slide, painting, shown)
    yield from _check_widths(slide, painting, places)
    for piece in painting.pieces:
        element, index = piece.element, places[id(piece.element)]
        yield from _check_words(slide, painting, piece, index)
        yield from _check_columns(slide, painting, piece, index)
        if word := cut_word((element.callout or "").split(), shown):
            at = slide.locus("callout", element=index)
            yield Finding(CUT_WORD, at, {"word": word, "window": str(painting.window)})
        if (number := numbers.get(id(element))) and piece.block.width < _AIM:
            values = {"number": number, "window": str(painting.window)}
            yield Finding(SMALL_HOTSPOT, slide.locus(element=index), values)


def _check_explanation(slide: Slide, painting: Painting, shown: str) -> Iterator[Finding]:
    if slide.screen and not slide.text:
        return
    for key, words in (("title", slide.title.split()), ("text", markdown_words(slide.text))):
        if word := cut_word(words, shown):
            values = {"word": word, "window": str(painting.window)}
            yield Finding(CUT_WORD, Locus.of(slide.ref, key), values)


def _check_frame(slide: Slide, painting: Painting, shown: str) -> Iterator[Finding]:
    if slide.screen is None:
        return
    rule = CUT_WORD if isinstance(slide.screen.frame, Cover | Letter) else SHORTENED
    for key, text in own_texts(slide.screen.frame):
        if word := cut_word(text.split(), shown):
            values = {"word": word, "text": text, "window": str(painting.window)}
            yield Finding(rule, Locus.of(slide.ref, "screen", key), values)


def _check_widths(slide: Slide, painting: Painting, places: dict[int, int]) -> Iterator[Finding]:
    """Yield the first element that is too wide: what it pushes is not to blame."""
    for element, room, block in painting.pieces:
        if block.width > max(room, 0):
            at = slide.locus(element=places[id(element)])
            values = {"cells": block.width, "room": max(room, 0), "window": str(painting.window)}
            yield Finding(BEYOND, at, values)
            return


def _check_columns(slide: Slide, painting: Painting, piece: Piece, index: int) -> Iterator[Finding]:
    if isinstance(piece.element, Columns):
        columns, high = piece.element.columns, len(rows(piece.element, piece.width))
        if high > 1 and not _is_grid(columns, high):
            values = {"window": str(painting.window), "count": len(columns), "rows": high}
            yield Finding(STACKED, slide.locus(element=index), values)


def _is_grid(columns: tuple[tuple[Element, ...], ...], high: int) -> bool:
    """Return whether columns are cards that fill rows of several: these may stand in any order."""
    are_cards = all(len(column) == 1 and isinstance(column[0], Card) for column in columns)
    return are_cards and high < len(columns) and len(columns) % high == 0


def _check_words(slide: Slide, painting: Painting, piece: Piece, index: int) -> Iterator[Finding]:
    element, shown = piece.element, text_of(piece.block)
    for key, words in shown_texts(element):
        if word := cut_word(words, shown):
            values = {"word": word, "text": " ".join(words), "window": str(painting.window)}
            yield Finding(_rule_for(element, key), _at(slide, element, index, key), values)
    art = element.art if isinstance(element, Image) and not element.source else ""
    if art and art_width(art) > piece.width:
        at = slide.locus("art", element=index)
        yield Finding(LOST_DRAWING, at, {"room": piece.width, "window": str(painting.window)})


def _rule_for(element: Element, key: str) -> Rule:
    if isinstance(element, Row | Table):
        return SQUEEZED_TABLE
    return SHORTENED if is_on_one_line(element, key) else CUT_WORD


def _at(slide: Slide, element: Element, index: int, key: str) -> Locus:
    """Return where a text stands; a table is told once, whichever of its cells is at fault."""
    return slide.locus(*(() if isinstance(element, Table) else (key,)), element=index)
