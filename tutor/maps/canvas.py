"""The sheet that a map is drawn on: rows between borders, names beside the line, zones."""

from rich.cells import cell_len
from rich.segment import Segment

from tutor.painting.blocks import Block, Line, Zone, shorten
from tutor.painting.look import Look

_NAMES_FROM = 64
"""The width from which names stand beside the line."""

_WIDEST_NAMES = 24
_GAP = 2


class Canvas:
    """Rows of one width, from the top down. What does not fit in a row is cut there.

    What a row is given has the page's ground in its style.
    """

    def __init__(self, look: Look, width: int, longest_name: int) -> None:
        self._look = look
        self._width = width
        self._names = 0
        if width >= _NAMES_FROM:
            self._names = min(longest_name, _WIDEST_NAMES, width // 4)
        self._page = look.palette.page
        self._muted = self._page + look.palette.muted
        border, style = look.glyphs.border, self._page + look.palette.border
        self._left, self._right = Segment(border.left + " ", style), Segment(border.right, style)
        self._lines: list[Line] = []
        self._zones: list[Zone] = []

    @property
    def room(self) -> int:
        """How many cells a row has beside the name."""
        return self._width - 4 - (self._names + _GAP if self._names else 0)

    def block(self) -> Block:
        """Return all that was drawn."""
        return self._look.drawn(Block(self._width, self._lines, self._zones))

    def open_group(self, title: str, count: str) -> None:
        """Draw the top of a border, with a title at the left and a count at the right."""
        palette, border = self._look.palette, self._look.glyphs.border
        count = f" {count} "
        title = shorten(f" {title} ", self._width - cell_len(count) - 5)
        rule = border.top * (self._width - 4 - cell_len(title) - cell_len(count))
        self._add(
            Segment(border.top_left + border.top, palette.border),
            Segment(title, palette.title),
            Segment(rule, palette.border),
            Segment(count, palette.muted),
            Segment(border.top + border.top_right, palette.border),
        )

    def close_group(self) -> None:
        """Draw the bottom of the border."""
        border = self._look.glyphs.border
        rule = border.bottom * (self._width - 2)
        words = border.bottom_left + rule + border.bottom_right
        self._add(Segment(words, self._look.palette.border))

    def gap(self) -> None:
        """Leave an empty row between groups."""
        self._add(Segment(" " * self._width))

    def row(self, *parts: Segment, name: str = "") -> None:
        """Draw a row between borders."""
        line, room = self._beside(name), self.room
        for part in parts:
            size = cells(part.text)
            if size > room or not part.text.isprintable():
                part = Segment(shorten(part.text, room), part.style)
                size = cells(part.text)
            line.append(part)
            room -= size
        line.append(Segment(" " * (room + 1), self._page))
        line.append(self._right)
        self._lines.append(line)

    def zone_row(self, number: int, *parts: Segment, name: str = "") -> None:
        """Draw a row that one may choose by its number."""
        self._zones.append(Zone(number, 1, len(self._lines), self._width - 2, 1))
        self.row(*parts, name=name)

    def _beside(self, name: str) -> Line:
        """Return the border, and the name that stands before the line."""
        if not self._names:
            return [self._left]
        if cells(name) > self._names:
            name = shorten(name, self._names)
        spare = " " * (self._names - cells(name))
        return [self._left, Segment(spare + name + " " * _GAP, self._muted)]

    def _add(self, *parts: Segment) -> None:
        self._lines.append([Segment(text, self._page + style) for text, style, _ in parts])


def cells(text: str) -> int:
    """Return how many cells a text takes; the most usual ones are not measured."""
    return len(text) if text.isascii() and text.isprintable() else cell_len(text)
