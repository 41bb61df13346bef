"""A part of a picture."""

from typing import Annotated, ClassVar, NamedTuple

from tutor.language import Phrase
from tutor.model.elements.element import Element

WHOLE = 100
"""A picture's width, and its height, in percent."""

EDGE = 0.5
"""How much two parts may have in common, in percent, and only touch: people measure by hand."""


class Rectangle(NamedTuple):
    """A part of a picture, in percent of its width and of its height, from its top left corner."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Where it ends, in percent of the picture's width."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """Where it ends, in percent of the picture's height."""
        return self.top + self.height

    def overlaps(self, other: "Rectangle") -> bool:
        """Return whether both have a part in common; a thin edge is none."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return min(across, down) > EDGE

    def in_cells(self, columns: int, lines: int) -> tuple[int, int, int, int]:
        """Return its column, its line, its width and its height in a picture of so many cells.

        It is a cell at least, in the picture. Two that have an edge in common share no cell, save
        where they would have none.
        """
        x, width = _span(self.left, self.right, columns)
        y, height = _span(self.top, self.bottom, lines)
        return x, y, width, height


def _span(start: float, end: float, cells: int) -> tuple[int, int]:
    """Return the first of the cells from a percentage to another, and how many they are."""
    first, stop = (round(min(max(at, 0), WHOLE) * cells / WHOLE) for at in (start, end))
    first = min(first, cells - 1)
    return first, max(stop - first, 1)


class Zone(Element, frozen=True, kw_only=True):
    meaning = Phrase("A part of a picture: with an action, a hotspot.")

    is_control: ClassVar[bool] = True

    at: Annotated[
        Rectangle,
        Phrase("Where it is: left, top, width and height, in percent of the picture."),
    ]
    label: Annotated[str, Phrase("What one reads there: the picture alone cannot tell it.")]

    @property
    def caption(self) -> str:
        return self.label
