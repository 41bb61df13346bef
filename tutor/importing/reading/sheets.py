"""What slides have from their layouts and their masters: places, bullets."""

from collections.abc import Iterator
from typing import NamedTuple

from tutor.importing.deck import Bullet
from tutor.importing.package import Package
from tutor.importing.xml import Element

_TITLES = ("title", "ctrTitle")
_BULLETS = {"buNone": Bullet.NONE, "buChar": Bullet.SIGN, "buBlip": Bullet.SIGN,
            "buAutoNum": Bullet.NUMBER}  # fmt: skip
_FOOTERS = ("dt", "ftr", "sldNum", "hdr")
_BODIES = ("body", "subTitle", "obj")
"""Places whose text is as the master says of its body."""


class Place(NamedTuple):
    """A placeholder: a shape that has from its layout what it does not say itself."""

    kind: str
    number: str | None
    """By which a slide names one of its layout's."""

    @property
    def is_title(self) -> bool:
        """Whether it is a slide's title."""
        return self.kind in _TITLES

    @property
    def is_footer(self) -> bool:
        """Whether it is what stands at the edge of every slide."""
        return self.kind in _FOOTERS

    def is_like(self, other: "Place") -> bool:
        """Return whether they are of one kind, on a layout and on its master."""
        return self.kind == other.kind or (self.is_title and other.is_title) or (
            self.kind in _BODIES and other.kind in _BODIES
        )  # fmt: skip


class Sheet:
    """A slide, a layout or a master, and the one behind it."""

    def __init__(self, part: str, tree: Element, behind: "Sheet | None" = None) -> None:
        self.part = part
        self.tree = tree
        self.behind = behind
        self._places = [
            (place, shape)
            for shape in tree.iter("sp")
            if (place := place_of(shape)) is not None
        ]  # fmt: skip

    def models(self, place: Place) -> Iterator[Element]:
        """Yield the shapes of the sheets behind from which a placeholder has what it lacks."""
        sheet = self.behind
        while sheet is not None:
            if (found := sheet.like(place)) is not None:
                yield found
            sheet = sheet.behind

    def like(self, place: Place) -> Element | None:
        """Return the placeholder that stands here for another sheet's."""
        by_kind = next((shape for own, shape in self._places if own.is_like(place)), None)
        if self.behind is None or place.number is None:  # on a master, indices are its own
            return by_kind
        return next((shape for own, shape in self._places if own.number == place.number), by_kind)

    def bullet(self, paragraph: Element, shape: Element) -> Bullet:
        """Return what stands before a paragraph of a shape."""
        own = paragraph.find("pPr")
        level = f"lvl{_level(own) + 1}pPr"
        place = place_of(shape)
        shapes = [shape, *(self.models(place) if place else ())]
        said = [own, *(one.find(f"txBody/lstStyle/{level}") for one in shapes)]
        if place and place.kind in _BODIES:
            said.append(self._master().tree.find(f"txStyles/bodyStyle/{level}"))
        bullets = (
            _BULLETS[one.tag]
            for style in said
            if style is not None
            for one in style
            if one.tag in _BULLETS
        )
        return next(bullets, Bullet.NONE)

    def _master(self) -> "Sheet":
        return self if self.behind is None else self.behind._master()


class Sheets:
    """The layouts and the masters of a deck, each read once."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._read: dict[str, Sheet] = {}

    def of_slide(self, part: str, tree: Element) -> Sheet:
        """Return a slide as a sheet, over its layout and its master. Raises WrongDeck."""
        return Sheet(part, tree, self._behind(part, "slideLayout"))

    def _behind(self, part: str, kind: str) -> Sheet | None:
        name = self._package.linked(part, kind)
        if name is None:
            return None
        if name not in self._read:
            behind = self._behind(name, "slideMaster") if kind == "slideLayout" else None
            self._read[name] = Sheet(name, self._package.tree(name), behind)
        return self._read[name]


def place_of(shape: Element) -> Place | None:
    """Return the placeholder that a shape is, if it is one."""
    found = shape.find("*/nvPr/ph")
    return None if found is None else Place(found.get("type", "obj"), found.get("idx"))


def _level(properties: Element | None) -> int:
    written = "0" if properties is None else properties.get("lvl", "0")
    return int(written) if written in "012345678" and len(written) == 1 else 0


def level_of(paragraph: Element) -> int:
    """Return how far a paragraph is indented, from 0 to 8."""
    return _level(paragraph.find("pPr"))
