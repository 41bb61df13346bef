"""The ways in which terminals draw pictures pixel by pixel, and what goes without them."""

from enum import StrEnum
from typing import NamedTuple

AUTO, BLOCKS, OFF = "auto", "blocks", "off"


class Protocol(StrEnum):
    """A way in which a terminal draws a picture pixel by pixel."""

    KITTY = "kitty"
    """kitty's, with Unicode placeholders: the picture is sent once, and drawn by cells."""
    ITERM = "iterm"
    """iTerm2's inline images (OSC 1337): a file, drawn over the cells at the cursor."""
    SIXEL = "sixel"
    """DEC's, six lines of pixels at a time, drawn over the cells at the cursor."""


CHOICES = (AUTO, *(one.value for one in Protocol), BLOCKS, OFF)
"""What one may ask for: what the terminal can do, one way, half blocks, or words alone."""

USUAL_CELL = (10, 20)
"""A cell's width and height in pixels where nobody tells them: Windows Terminal's, for sixel."""


class Graphics(NamedTuple):
    """How a terminal draws pictures."""

    protocol: Protocol
    cell: tuple[int, int] = USUAL_CELL
    """The width and the height of a cell, in pixels."""

    def pixels_of(self, columns: int, lines: int) -> tuple[int, int]:
        """Return the width and the height of so many cells, in pixels."""
        return columns * self.cell[0], lines * self.cell[1]
