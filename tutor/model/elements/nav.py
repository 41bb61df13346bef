"""The ways through a service."""

from typing import Annotated, ClassVar, Literal

from tutor.language import Phrase
from tutor.model.elements.element import Element
from tutor.model.elements.link import Link


class Item(Link, frozen=True, kw_only=True):
    meaning = Phrase("One way of a navigation: its words alone, or the attributes of a link.")


class Nav(Element, frozen=True, kw_only=True):
    meaning = Phrase("A service's navigation: a bar, tabs, a path, or a bar at the page's side.")

    bare: ClassVar[str | None] = "items"

    items: Annotated[
        tuple[Item, ...], Phrase("The ways: texts; with the attributes of a link, hotspots.")
    ]
    current: Annotated[
        int | None, Phrase("The one on which one is; the first is 1. In a path, the last.")
    ] = None
    style: Annotated[
        Literal["bar", "tabs", "path", "side"],
        Phrase("A bar; tabs; a path of pages; a bar at the side of what is under it."),
    ] = "bar"

    @property
    def children(self) -> tuple[Element, ...]:
        return self.items

    @property
    def here(self) -> Item | None:
        """The item on which one is."""
        number = len(self.items) if self.style == "path" and not self.current else self.current
        return self.items[number - 1] if number and number <= len(self.items) else None
