"""Double clicks, which mean one: the second is not meant for the slide that the first opens."""

from textual.events import Event, MouseDown, MouseUp

_INTERVAL = 0.6
"""Within how many seconds of another a click is its second: as long as systems let one set."""

_NEAR = 1
"""How many cells a hand may move in between."""


class TakesDoubleClicks:
    """A screen on which two clicks mean two, however quick."""


class DoubleClicks:
    """Tells the second clicks of double ones, of the first button."""

    def __init__(self) -> None:
        self._first: MouseDown | None = None
        self._is_second = False

    def is_second(self, event: Event) -> bool:
        """Return whether an event belongs to a second click. Each one is to be told once."""
        if isinstance(event, MouseDown) and event.button == 1:
            self._is_second = self._follows_first(event)
            self._first = self._first if self._is_second else event
            return self._is_second
        return self._is_second and isinstance(event, MouseUp)

    def _follows_first(self, event: MouseDown) -> bool:
        first = self._first
        return (
            first is not None
            and event.time - first.time < _INTERVAL
            and abs(event.screen_x - first.screen_x) <= _NEAR
            and abs(event.screen_y - first.screen_y) <= _NEAR
        )
