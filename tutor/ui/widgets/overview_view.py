"""Shows tiles in rows: the arrows move over them as they lie."""

from collections.abc import Callable

from tutor.painting.blocks import Line
from tutor.painting.palette import Palette
from tutor.ui.widgets.list_view import ListView
from tutor.ui.widgets.owner import Owner
from tutor.ui.widgets.painted_view import Paint

Lines = Callable[[int, int, int | None], list[Line]]
"""Paints the lines from one to another, with one zone lit."""

Beside = Callable[[int, int], int]
"""Tells which zone lies so many rows under another."""


class OverviewView(ListView, inherit_bindings=False):
    """Tiles, each painted once it is in view."""

    def __init__(
        self, paint: Paint, lines: Lines, beside: Beside, owner: Owner, palette: Palette
    ) -> None:
        super().__init__(paint, owner, palette)
        self._lines = lines
        self._beside = beside

    def _lines_in_view(self, first: int, end: int) -> list[Line]:
        return self._lines(first, end, self._focused)

    def _obey(self, key: str) -> bool:
        number, last = self._focused or 1, len(self._block.zones)
        moves = {"left": max(number - 1, 1), "right": min(number + 1, last), "home": 1, "end": last}
        if key in moves:
            self.focus_on(moves[key])
        elif key in ("up", "down"):
            self.focus_on(self._beside(number, -1 if key == "up" else 1))
        else:
            return super()._obey(key)
        return True
