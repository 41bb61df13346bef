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
        if changes and self.is_attached:
            # Told at once, and not when this widget is next idle: the window is drawn in one frame.
            self.screen.post_message(Update(self))

    def render_line(self, y: int) -> Strip:
        """Return one of the lines, as wide as the widget."""
        width = self.size.width
        strip = self._strips[y] if y < len(self._strips) else Strip([])
        spare = width - strip.cell_length
        return Strip([*strip, Segment(" " * spare, self._ground)], width) if spare > 0 else strip


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
