"""Shows a map, and moves over it farther at a time than over a slide."""

from bisect import bisect_right
from collections.abc import Sequence

from textual import events

from tutor.painting.palette import Palette
from tutor.ui.widgets.painted_view import Owner, Paint, PaintedView


class MapView(PaintedView, inherit_bindings=False):
    """A painted map. Page keys, Home, End and the side arrows move the focus too."""

    def __init__(self, paint: Paint, owner: Owner, palette: Palette) -> None:
        super().__init__(paint, owner, palette)
        self.characters = False  # the slides of a map bear no numbers that one could type
        self.firsts: Sequence[int] = (1,)
        """The first zone of each group."""
        self._early: list[events.Key] = []

    def begin_at(self, number: int) -> None:
        """Give the focus to a zone that will be painted."""
        self._focused = number

    def on_resize(self) -> None:
        """Paint at the new size, the focused zone in the middle."""
        self.repaint()
        if zone := self._focused_zone():
            self._show_from(zone.y - self.size.height // 2)
        self.post_message(self.Moved())
        early, self._early = self._early, []
        for event in early:
            self.on_key(event)

    def on_key(self, event: events.Key) -> None:
        """Do what a key asks; what is typed before the map is painted waits for it."""
        if self._block.zones:
            super().on_key(event)
        else:
            self._early.append(event)

    def _obey(self, key: str) -> bool:
        if key in ("pageup", "pagedown"):
            self._turn_page(-1 if key == "pageup" else 1)
        elif key in ("home", "end"):
            self._focus_on(1 if key == "home" else len(self._block.zones))
        elif key in ("left", "right"):
            self._change_group(forward=key == "right")
        else:
            return super()._obey(key)
        return True

    def _turn_page(self, direction: int) -> None:
        """Move the focus by about the height of the window, and by a zone at least."""
        zone, zones = self._focused_zone(), self._block.zones
        if zone is None:
            return
        wanted = zone.y + direction * max(self.size.height - 2, 1)
        reached = bisect_right(zones, wanted, key=lambda one: one.y)
        step = zone.number + direction
        number = max(step, reached) if direction > 0 else min(step, reached)
        self._focus_on(min(max(number, 1), len(zones)))

    def _change_group(self, *, forward: bool) -> None:
        """Move the focus to the first zone of the next group; of this one, or the one before."""
        at = self._focused or 1
        if forward:
            self._focus_on(next((one for one in self.firsts if one > at), self.firsts[-1]))
        else:
            self._focus_on(next((one for one in reversed(self.firsts) if one < at), 1))
