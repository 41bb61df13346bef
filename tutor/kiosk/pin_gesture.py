"""The gesture that asks for the PIN: five presses in a corner, or of Escape, within three seconds.

Nobody makes it by chance, and whoever knows it needs no keyboard.
"""

from collections import deque
from collections.abc import Callable

_PRESSES = 5
_WITHIN = 3.0
_CORNER = 8, 2
"""The columns and the lines of the window's upper left corner."""


class PinGesture:
    """Counts presses, by a clock."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._presses: deque[float] = deque(maxlen=_PRESSES)

    def press(self) -> bool:
        """Count a press; return whether the gesture is made."""
        self._presses.append(self._clock())
        is_full = len(self._presses) == _PRESSES
        if is_full and self._presses[-1] - self._presses[0] <= _WITHIN:
            self._presses.clear()
            return True
        return False

    def give_up(self) -> None:
        """Forget the presses: something else was done."""
        self._presses.clear()


def is_in_the_corner(x: int, y: int) -> bool:
    """Return whether a place of the window is in the corner of the gesture."""
    return x < _CORNER[0] and y < _CORNER[1]
