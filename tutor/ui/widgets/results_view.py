"""Shows what was found, under a line on which one types: the keys that write are for the line."""

from collections.abc import Callable
from typing import Protocol

from textual import events
from textual.geometry import Offset

from tutor.painting.blocks import Line
from tutor.painting.palette import Palette
from tutor.ui.widgets.list_view import ListView
from tutor.ui.widgets.owner import Owner
from tutor.ui.widgets.painted_view import Paint

Lines = Callable[[int, int, int | None], list[Line]]
"""Paints the lines from one to another, with one zone lit."""


class Writer(Owner, Protocol):
    """Whom what is typed is told."""

    def write(self, key: str, character: str | None) -> bool:
        """Take a key that writes; return whether it is one."""

    def paste(self, text: str) -> None:
        """Take a text that is pasted."""


class ResultsView(ListView, inherit_bindings=False):
    """A list of rows, each painted once it is in view."""

    def __init__(self, paint: Paint, lines: Lines, writer: Writer, palette: Palette) -> None:
        super().__init__(paint, writer, palette)
        self._lines = lines
        self._writer = writer
        self.typing_column = 0
        """Where on the line above the next character comes to stand."""

    @property
    def focus_at(self) -> Offset | None:
        """Where the terminal's cursor belongs: on the line on which one types."""
        return Offset(self.typing_column, self.region.y - 1) if self.size else None

    def on_paste(self, event: events.Paste) -> None:
        """Write what is pasted."""
        event.stop()
        self._writer.paste(event.text)

    def _take(self, event: events.Key) -> bool:
        return self._writer.write(event.key, event.character)

    def _lines_in_view(self, first: int, end: int) -> list[Line]:
        if not self._block.zones:
            return super()._lines_in_view(first, end)
        return self._lines(first, end, self._focused)
