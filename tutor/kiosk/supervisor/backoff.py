"""Delays between a program's end and its next start."""

_LONGEST = 60.0
_GOOD_WHILE = 120.0


class Backoff:
    """At once first, then longer and longer, up to a minute; as at first after a good while."""

    def __init__(self) -> None:
        self._failures = 0

    def wait(self, lived: float) -> float:
        """Return for how many seconds to wait after a program that lived for so many."""
        if lived >= _GOOD_WHILE:
            self._failures = 0
        self._failures += 1
        return 0.0 if self._failures == 1 else min(2.0 ** min(self._failures - 3, 16), _LONGEST)
