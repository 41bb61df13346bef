"""Shows a long list of zones, of which only what is in view need be painted."""

from bisect import bisect_right

from textual import events

from tutor.painting.palette import Palette
from tutor.ui.widgets.owner import Owner
from tutor.ui.widgets.painted_view import Paint, PaintedView


class ListView(PaintedView, inherit_bindings=False):
    """A painted list. Page keys move the focus by a window; no zone is chosen by a digit."""

    def __init__(self, paint: Paint, owner: Owner, palette: Palette) -> None:
        super().__init__(paint, owner, palette)
        self.characters = False
        self._early: list[events.Key] | None = []
        """Keys typed before the list is painted."""

    def begin_at(self, number: int) -> None:
        """Give the focus to a zone that will be painted."""
        self._focused = number

    def on_resize(self) -> None:
        """Paint at the new size, the focused zone in the middle."""
        self.repaint()
        if zone := self._focused_zone():
            self._show_from(zone.y - self.size.height // 2)
        self.post_message(self.Moved())
        early, self._early = self._early, None
        for event in early or ():
            self.on_key(event)

    def on_key(self, event: events.Key) -> None:
        """Do what a key asks; what is typed before the list is painted waits for it."""
        if self._early is None:
            super().on_key(event)
        else:
            event.stop()
            self._early.append(event)

    def _obey(self, key: str) -> bool:
        if key in ("pageup", "pagedown"):
            self._turn_page(-1 if key == "pageup" else 1)
            return True
        return super()._obey(key)

    def _turn_page(self, direction: int) -> None:
        """Move the focus by about the height of the window, and by a zone at least."""
        zone, zones = self._focused_zone(), self._block.zones
        if zone is None:
            return
        wanted = zone.y + direction * max(self.size.height - 2, 1)
        reached = bisect_right(zones, wanted, key=lambda one: one.y)
        step = zone.number + direction
        number = max(step, reached) if direction > 0 else min(step, reached)
        self.focus_on(min(max(number, 1), len(zones)))
