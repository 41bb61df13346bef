"""A check of PINs that slows down after wrong ones."""

from collections.abc import Callable

from tutor.kiosk import pin


class Lock:
    """Checks PINs against the one that is stored, by a clock."""

    def __init__(self, stored: str, clock: Callable[[], float]) -> None:
        self._stored = stored
        self._clock = clock
        self._wrong = 0
        self._opens_at = clock()

    @property
    def seconds_left(self) -> int:
        """For how many seconds no PIN is taken yet, rounded up."""
        return max(0, -int(-(self._opens_at - self._clock()) // 1))

    def try_pin(self, typed: str) -> bool:
        """Return whether this is the PIN, and whether one may try now. It takes its time."""
        if self.seconds_left:
            return False
        if pin.matches(typed, self._stored):
            self._wrong = 0
            return True
        self._wrong += 1
        self._opens_at = self._clock() + pin.delay(self._wrong)
        return False
