"""Whether a program is still alive, from its beats."""

_FIRST_BEAT_WITHIN = 30.0
_SILENCE = 1.5
"""Three beats: a loop busy for that long is a screen that does not answer."""

_LOST = 1.0


class Pulse:
    """Counts the silence since the last beat.

    Time in which the supervisor itself did not run is not counted: the machine slept or was
    overloaded, and the program had no more of it.
    """

    def __init__(self, now: float) -> None:
        self._looked = now
        self._silence = 0.0
        self._bound = _FIRST_BEAT_WITHIN

    def beat(self) -> None:
        """Note a beat: from the first one on, little silence is borne."""
        self._silence = 0.0
        self._bound = _SILENCE

    def has_stopped(self, now: float) -> bool:
        """Return whether the silence is too long; to be asked several times a second."""
        passed = now - self._looked
        self._looked = now
        if passed < _LOST:
            self._silence += passed
        return self._silence > self._bound
