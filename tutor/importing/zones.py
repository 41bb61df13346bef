"""What reacts on a slide: shapes, words of theirs, cells."""

from collections.abc import Iterator, Sequence

from tutor.importing.deck import (
    Box,
    Click,
    Deck,
    Kind,
    Paragraph,
    Shape,
    Slide,
    Verb,
    Zone,
    on_one_line,
)

_ALL = 0.95
"""The share of a slide from which on what lies over it leaves no room beside."""


def zones(slide: Slide) -> list[Zone]:
    """Return what reacts, from the back to the front, as it is once all animations are over."""
    there = (shape for shape in slide.shapes if not shape.leaves)
    return [zone for shape in there for zone in _of_shape(shape)]


def goes_on(slide: Slide, deck: Deck) -> bool:
    """Return whether a click beside all zones, or time, turns the slide."""
    clicks = slide.advances and not deck.is_kiosk and not _is_covered(slide, deck)
    return clicks or slide.wait is not None


def covered(zone: Zone, others: Sequence[Zone]) -> Zone | None:
    """Return the first of the zones in front of one that leaves nothing of it to be clicked."""
    hidden = (one for one in others if one.box.common(zone.box) >= _ALL * zone.box.area)
    return next(hidden, None) if zone.box.area else None


def is_off(box: Box, deck: Deck) -> bool:
    """Return whether nothing of a box is on the slide."""
    return (
        box.right <= 0 or box.bottom <= 0 or box.left >= deck.width or box.top >= deck.height
    )  # fmt: skip


def live(slide: Slide, deck: Deck) -> list[Zone]:
    """Return the zones that one can reach with the pointer."""
    found = zones(slide)
    return [
        zone
        for at, zone in enumerate(found)
        if not is_off(zone.box, deck) and covered(zone, found[at + 1 :]) is None
    ]


def _is_covered(slide: Slide, deck: Deck) -> bool:
    """Return whether zones that do nothing take every click."""
    whole = Box(0, 0, deck.width, deck.height)
    dead = (zone for zone in zones(slide) if zone.click.verb is Verb.NOTHING)
    return any(zone.box.common(whole) >= _ALL * deck.area for zone in dead)


def _of_shape(shape: Shape) -> Iterator[Zone]:
    if shape.click:
        yield Zone(shape, shape.click, shape.box, text=shape.text)
    elif shape.hover:
        yield Zone(shape, shape.hover, shape.box, is_hover=True, text=shape.text)
    if shape.kind is Kind.TABLE:
        for row in shape.rows:
            for cell in row:
                yield from _of_words(shape, cell.paragraphs, cell.box)
    else:
        yield from _of_words(shape, shape.paragraphs, shape.box)


def _of_words(shape: Shape, paragraphs: Sequence[Paragraph], box: Box) -> Iterator[Zone]:
    """Yield the words that react, each over the height of its paragraph."""
    for at, paragraph in enumerate(paragraphs):
        height = box.height / len(paragraphs)
        band = Box(box.left, box.top + at * height, box.width, height)
        for run in paragraph.runs:
            click: Click | None = run.click or run.hover
            if click:
                text = on_one_line(run.text)
                yield Zone(shape, click, band, run.click is None, text)
