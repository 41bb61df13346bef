"""Shows a map, and moves over it farther at a time than over a slide."""

from collections.abc import Sequence

from tutor.painting.palette import Palette
from tutor.ui.widgets.list_view import ListView
from tutor.ui.widgets.owner import Owner
from tutor.ui.widgets.painted_view import Paint


class MapView(ListView, inherit_bindings=False):
    """A painted map. Page keys, Home, End and the side arrows move the focus too."""

    def __init__(self, paint: Paint, owner: Owner, palette: Palette) -> None:
        super().__init__(paint, owner, palette)
        self.firsts: Sequence[int] = (1,)
        """The first zone of each group."""

    def _obey(self, key: str) -> bool:
        if key in ("home", "end"):
            self.focus_on(1 if key == "home" else len(self._block.zones))
        elif key in ("left", "right"):
            self._change_group(forward=key == "right")
        else:
            return super()._obey(key)
        return True

    def _change_group(self, *, forward: bool) -> None:
        """Move the focus to the first zone of the next group; of this one, or the one before."""
        at = self._focused or 1
        if forward:
            self.focus_on(next((one for one in self.firsts if one > at), self.firsts[-1]))
        else:
            self.focus_on(next((one for one in reversed(self.firsts) if one < at), 1))
