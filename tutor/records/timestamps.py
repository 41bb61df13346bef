"""The dates of what happens."""

from collections.abc import Callable

_LEAST = 1e-6
"""The seconds between two dates, at least."""


class Timestamps:
    """Seconds since 1970 that only ever grow, whatever happens to the machine's clock.

    They go on at least as fast as the clock of play, which nobody sets; they leap where the
    machine has slept.
    """

    def __init__(self, wall: Callable[[], float]) -> None:
        self._wall = wall
        self._before: float | None = None
        self._last = 0.0

    def date(self, at: float) -> float:
        """Return the date of what happens now, at this time of the clock of play."""
        passed = 0.0 if self._before is None else at - self._before
        self._before = at
        self._last = max(self._wall(), self._last + max(passed, _LEAST))
        return self._last

    def go_on_from(self, last: float) -> None:
        """Date everything after this."""
        self._last = max(self._last, last)
