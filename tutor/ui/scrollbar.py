"""A scroll bar: one column of whole cells, for some terminals lack the signs of parts of cells."""

import re
from typing import NamedTuple

from rich.segment import Segment

from tutor.painting.blocks import Block, Line
from tutor.painting.palette import Palette

_EDGE = re.compile(r"[\s\u2500-\u257f]*")
"""What frames and cards end with: empty cells, and the lines that boxes are drawn with."""


class Scrollbar(NamedTuple):
    """Where a window of some lines stands over more of them."""

    window: int
    """The lines in view, and the bar's cells."""
    total: int
    top: int

    @property
    def last_top(self) -> int:
        """How far the window may go down."""
        return max(0, self.total - self.window)

    @property
    def thumb(self) -> range:
        """The cells that stand for what is in view."""
        length = max(1, self.window * self.window // self.total)
        way = self.window - length
        start = -(-self.top * way // self.last_top) if self.last_top else 0
        return range(start, start + length)

    def cells(self, palette: Palette) -> list[Segment]:
        """Return the bar's cells, from its top; empty ones where all is in view."""
        empty = Segment(" ", palette.page)
        if not self.last_top:
            return [empty] * self.window
        full = Segment("#" if palette.flat else " ", palette.page + palette.scrollbar)
        thumb = self.thumb
        return [full if y in thumb else empty for y in range(self.window)]

    def top_at(self, y: float) -> int:
        """Return where the window stands once the thumb begins at a cell."""
        way = self.window - len(self.thumb)
        return round(min(max(y / way, 0), 1) * self.last_top) if way else 0


def has_more(block: Block, bottom: int) -> bool:
    """Return whether there is something to see from a line on, and not the mere edge of a frame."""
    if any(zone.y + zone.height > bottom for zone in reversed(block.zones)):
        return True
    return not all(_EDGE.fullmatch(text) for line in block.lines[bottom:] for text, _, _ in line)


def beside(lines: list[Line], width: int, bar: Scrollbar, palette: Palette) -> list[Line]:
    """Return as many lines of a width as the bar is high, empty ones below, with its cells.

    Where all is in view and there is no bar, lines go on to the window's edge.
    """
    empty = [Segment(" " * width, palette.page)]
    filled = lines[: bar.window] + [empty] * (bar.window - len(lines))
    cells = bar.cells(palette) if bar.last_top else map(_goes_on, filled)
    return [[*line, cell] for line, cell in zip(filled, cells, strict=True)]


def _goes_on(line: Line) -> Segment:
    """Return one more cell of a line that ends with an empty one, or with a cover's rule."""
    text, style, _ = line[-1]
    return Segment("▀" if text.endswith("▀") else " ", style)
