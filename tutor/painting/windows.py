"""The windows that a course is made for, and what the player leaves of them to a slide."""

from typing import NamedTuple

BARS = 3
"""The lines of the header, the path and the keys."""

SCROLLBAR = 1
"""The columns of the bar that a slide longer than its room has at its right."""


class Window(NamedTuple):
    """A terminal's size, in cells."""

    width: int
    height: int

    def __str__(self) -> str:
        return f"{self.width}×{self.height}"

    @property
    def slide(self) -> tuple[int, int]:
        """The width and the height that bars leave to a slide."""
        return self.width - SCROLLBAR, self.height - BARS


USUAL = Window(120, 36)
"""The one in which a slide should be seen whole."""

SMALLEST = Window(80, 24)
"""The smallest in which all is as it should be."""
