"""A check of PINs that slows down after wrong ones."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from tutor import atomic
from tutor.kiosk import pin

_LONGEST = 12


class Lock:
    """Checks PINs against the one that is stored, by a clock.

    How many were wrong in a row is kept in a file: whoever starts the kiosk anew, by its plug or
    otherwise, waits as before. Where it cannot be written, it is forgotten with the lock.
    """

    def __init__(self, stored: str, clock: Callable[[], float], kept: Path | None = None) -> None:
        self._stored = stored
        self._clock = clock
        self._kept = kept
        self._wrong = self._read()
        self._opens_at = clock() + pin.delay(self._wrong)

    @property
    def seconds_left(self) -> int:
        """For how many seconds no PIN is taken yet, rounded up."""
        return max(0, -int(-(self._opens_at - self._clock()) // 1))

    def try_pin(self, typed: str) -> bool:
        """Return whether this is the PIN, and whether one may try now. It takes its time."""
        if self.seconds_left:
            return False
        self._write(self._wrong + 1)  # first: the power may be cut as soon as it is told
        if pin.matches(typed, self._stored):
            self._write(0)
            return True
        self._opens_at = self._clock() + pin.delay(self._wrong)
        return False

    def _read(self) -> int:
        if self._kept:
            with suppress(OSError, ValueError), self._kept.open(encoding="ascii") as file:
                return max(int(file.read(_LONGEST)), 0)
        return 0

    def _write(self, wrong: int) -> None:
        self._wrong = wrong
        if self._kept:
            with suppress(OSError):
                self._kept.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                atomic.replace(self._kept, [str(wrong).encode()], mode=0o600)
