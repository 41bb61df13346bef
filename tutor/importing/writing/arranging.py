"""What stands on a slide, sorted: pictures, texts, what reacts, and what only decorates."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from tutor.importing.deck import Box, Click, Deck, Kind, Shape, Slide, Zone
from tutor.importing.writing.titles import described, titling
from tutor.importing.zones import is_off

_SMALL = 0.02
"""The share of a slide below which a picture that comes back is an icon."""
_LARGE = 0.1
"""The share of a slide from which on a picture is a screen of what is taught."""
_REPEATED = 3
_CARRIERS = (Kind.SHAPE, Kind.PICTURE, Kind.TABLE, Kind.MEDIA, Kind.OBJECT)


class Item(NamedTuple):
    """Something to write: a shape, and what reacts on it."""

    shape: Shape
    click: Click | None = None
    zones: tuple[Zone, ...] = ()
    """Parts of it that react."""

    @property
    def box(self) -> Box:
        """Where it stands."""
        return self.shape.box


class Arranged(NamedTuple):
    """A slide's items, from top to bottom."""

    screens: tuple[Item, ...]
    """The large pictures."""
    items: tuple[Item, ...]
    """All the others."""

    def is_on_a_screen(self, item: Item) -> bool:
        """Return whether an item lies over one of the large pictures."""
        return any(screen.box.holds(item.box.centre) for screen in self.screens)


def icons_of(deck: Deck) -> frozenset[str]:
    """Return the parts of the small pictures that come back: pointers, logos."""
    small = (
        shape.picture.part
        for slide in deck.slides
        for shape in slide.shapes
        if shape.picture and shape.picture.part and shape.is_own and _is_small(shape, deck)
    )
    return frozenset(part for part, count in Counter(small).items() if count >= _REPEATED)


def arrange(slide: Slide, reacting: Sequence[Zone], deck: Deck, icons: frozenset[str]) -> Arranged:
    """Return what a slide shows once its animations are over, without its title.

    `reacting` are the zones that one can reach.
    """
    title = titling(slide)
    alive = {id(zone.shape): zone.click for zone in reacting if zone.shape.action}
    there = [
        shape
        for shape in slide.shapes
        if not (shape.leaves or is_off(shape.box, deck) or (shape is title and not shape.reacts))
    ]
    carriers = [
        _item(shape, alive.get(id(shape)), deck) for shape in there if _carries(shape, icons)
    ]
    loose = [zone for zone in reacting if zone.shape.action and not _carries(zone.shape, icons)]
    for zone in loose:
        at = _under(zone, carriers)
        if at is None:
            carriers.append(_button(zone.shape, zone.click))
        elif carriers[at].click != zone.click:
            carriers[at] = carriers[at]._replace(zones=(*carriers[at].zones, zone))
    items = sorted(map(_settled, carriers), key=lambda item: _place(item, deck))
    screens = [item for item in items if _is_screen(item.shape, deck)]
    kept = (item for item in items if item not in screens and not _only_decorates(item, deck))
    return Arranged(tuple(screens), tuple(kept))


def _carries(shape: Shape, icons: frozenset[str]) -> bool:
    """Return whether a shape is something that one reads or looks at."""
    if shape.picture and shape.picture.part in icons:
        return False
    has_content = bool(shape.paragraphs or shape.rows or shape.picture)
    if shape.kind is Kind.FOOTER or not shape.is_own:
        return bool(shape.action and has_content)
    if shape.kind is Kind.TITLE:
        return True
    return shape.kind in _CARRIERS and (has_content or shape.kind in (Kind.MEDIA, Kind.OBJECT))


def _item(shape: Shape, click: Click | None, deck: Deck) -> Item:
    """Return a shape as an item; a small picture that reacts is a button."""
    is_button = click and shape.kind is Kind.PICTURE and _is_small(shape, deck)
    return _button(shape, click) if is_button else Item(shape, click)


def _button(shape: Shape, click: Click | None) -> Item:
    return Item(shape._replace(kind=Kind.SHAPE, picture=None), click)


def _under(zone: Zone, carriers: Sequence[Item]) -> int | None:
    """Return the place of the smallest item on which a zone lies."""
    lying = [
        (item.box.area, at)
        for at, item in enumerate(carriers)
        if item.box.holds(zone.box.centre) and item.shape.kind is not Kind.TITLE
    ]
    return min(lying)[1] if lying else None


def _settled(item: Item) -> Item:
    """Return an item whose only zone is its own click; a picture, a table keep theirs."""
    if item.click or len(item.zones) != 1 or not item.shape.paragraphs:
        return item
    return Item(item.shape, item.zones[0].click)


def _is_screen(shape: Shape, deck: Deck) -> bool:
    return shape.kind is Kind.PICTURE and shape.box.area >= _LARGE * deck.area


def _is_small(shape: Shape, deck: Deck) -> bool:
    return shape.box.area < _SMALL * deck.area


def _only_decorates(item: Item, deck: Deck) -> bool:
    """Return whether an item is a small picture of which nothing is said."""
    shape = item.shape
    reacts = item.click or item.zones
    return bool(shape.picture and _is_small(shape, deck) and not reacts and not described(shape))


def _place(item: Item, deck: Deck) -> tuple[int, float]:
    """Return where an item comes as one reads: from top to bottom, then from left to right."""
    band = max(1, deck.height // 50)
    return round(item.box.top / band), item.box.left
