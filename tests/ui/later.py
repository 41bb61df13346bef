"""What is to be done later, by a clock that a test turns."""

from collections.abc import Callable


class Later:
    """Time that passes when it is told to."""

    def __init__(self) -> None:
        self._now = 0.0
        self.waiting: list[tuple[float, Callable[[], None]]] = []

    def later(self, seconds: float, act: Callable[[], None]) -> None:
        self.waiting.append((self._now + seconds, act))

    def pass_by(self, seconds: float) -> None:
        """Let time pass, and do in order what they bring."""
        end = self._now + seconds
        while due := [one for one in self.waiting if one[0] <= end]:
            first = min(due, key=lambda one: one[0])
            self.waiting.remove(first)
            self._now = first[0]
            first[1]()
        self._now = end
