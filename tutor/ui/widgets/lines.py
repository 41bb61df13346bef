"""A widget whose lines are final: no border, no filter, nothing that Textual would add to them."""

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region
from textual.messages import Update
from textual.strip import Strip
from textual.widget import Widget

from tutor.painting.blocks import Line


class Lines(Widget, inherit_bindings=False):
    """Shows lines of cells just as they are painted."""

    def __init__(self, ground: Style, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._ground = ground
        self._strips: list[Strip] = []
        self._drawn: list[Line] = []
        self._mark: Region | None = None
        self._sign: Line | None = None
        self.draws_itself = True
        """Whether what changes is drawn at once; else it is about to be drawn."""

    def mark(self, cells: Region | None, sign: Line | None = None) -> None:
        """Draw some cells of a line as pointed at, and those that were as they are.

        A sign as wide as the cells is drawn in their place.
        """
        if cells == self._mark:
            return
        before, self._mark = self._mark, cells
        self._sign = sign
        for region in filter(None, (before, cells)):
            self.refresh(region)
        self._draw_now()

    def _pointed(self, style: Style) -> Style:
        """Return how a cell that is pointed at is drawn."""
        return style + Style(reverse=not style.reverse)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Return a part of the lines; empty ones where there are none."""
        return [self.render_line(y).crop(crop.x, crop.right) for y in crop.line_range]

    def _set_lines(self, lines: list[Line]) -> None:
        """Draw lines; only those that are not what they were, which spares slow connections."""
        before, self._drawn = self._drawn, lines
        self._strips = [Strip(line) for line in lines]
        changes = _changes(before, lines)
        for start, count in changes:
            self.refresh(Region(0, start, self.size.width, count))
        if changes:
            self._draw_now()

    def _draw_now(self) -> None:
        """Be drawn at once, and not when this widget is next idle: all in one frame."""
        if self.is_attached and self.draws_itself:
            self.screen.post_message(Update(self))

    def render_line(self, y: int) -> Strip:
        """Return one of the lines, as wide as the widget."""
        width = self.size.width
        strip = self._strip(y)
        spare = width - strip.cell_length
        if spare > 0:
            strip = Strip([*strip, Segment(" " * spare, self._ground)], width)
        return self._marked(strip, self._mark) if self._mark and y == self._mark.y else strip

    def _strip(self, y: int) -> Strip:
        """Return one of the lines as it is painted; an empty one where there is none."""
        return self._strips[y] if y < len(self._strips) else Strip([])

    def _marked(self, strip: Strip, cells: Region) -> Strip:
        marked = self._sign or [
            Segment(text, self._pointed(style or Style.null()))
            for text, style, _ in strip.crop(cells.x, cells.right)
        ]
        return Strip(
            [*strip.crop(0, cells.x), *marked, *strip.crop(cells.right, strip.cell_length)],
            strip.cell_length,
        )


def _changes(before: list[Line], after: list[Line]) -> list[tuple[int, int]]:
    """Return the runs of lines that differ: where each starts, and how many they are."""
    runs: list[tuple[int, int]] = []
    for y, line in enumerate(after):
        if y < len(before) and before[y] == line:
            continue
        if runs and sum(runs[-1]) == y:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        else:
            runs.append((y, 1))
    return runs
