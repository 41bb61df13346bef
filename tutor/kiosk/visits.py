"""A visit to the kiosk: when it begins, when one is warned, when it is over."""

from collections.abc import Callable
from datetime import datetime
from enum import StrEnum

from tutor.model.policy import Hours, Policy

_LOST_CLOCK = 2025
"""Before this year, a machine has lost its clock: no hours are kept then."""


class Stage(StrEnum):
    """The states of a kiosk's screen."""

    CLOSED = "closed"
    """The hall is closed: black, and nothing begins."""
    ASLEEP = "asleep"
    """Nobody came for long: black, until it is touched."""
    WAITING = "waiting"
    """Nobody is there: the course plays itself."""
    VISITING = "visiting"
    IDLE = "idle"
    """Nothing was done for a while: one is asked whether anyone is there."""
    ENDING = "ending"
    """The longest visit is nearly over: one is told."""


PLAYED = frozenset({Stage.VISITING, Stage.IDLE, Stage.ENDING})
"""The stages in which somebody's visit is shown."""

WARNED = frozenset({Stage.IDLE, Stage.ENDING})


class Visits:
    """Visits one after the other, by a clock that never goes back."""

    def __init__(
        self, policy: Policy, clock: Callable[[], float], is_open: Callable[[], bool]
    ) -> None:
        self._policy = policy
        self._clock = clock
        self._is_open = is_open
        self._began: float | None = None
        self._touched = clock()
        self._is_told_of_the_end = False

    @property
    def stage(self) -> Stage:
        """The state that the screen should be in now."""
        now, policy = self._clock(), self._policy
        if self._began is None or self._ends_at <= now:
            return self._empty_stage(now)
        if now >= self._touched + policy.idle:
            return Stage.IDLE
        if now >= self._limit - policy.warning and not self._is_told_of_the_end:
            return Stage.ENDING
        return Stage.VISITING

    @property
    def seconds_left(self) -> int:
        """Seconds until the visit ends if nothing is done, rounded up."""
        return max(0, -int(-(self._ends_at - self._clock()) // 1))

    def touch(self) -> Stage:
        """Take note that something was done; return the stage that it was done in.

        It begins a visit where there is none, and answers a warning.
        """
        stage = self.tick()
        if stage is Stage.CLOSED:
            return stage
        if stage is Stage.ENDING:
            self._is_told_of_the_end = True
        self._touched = self._clock()
        if self._began is None:
            self._began = self._touched
        return stage

    def tick(self) -> Stage:
        """Forget a visit that is over; return the stage."""
        if self._began is not None and self._ends_at <= self._clock():
            self.end()
        return self.stage

    def end(self) -> None:
        """End the visit now."""
        self._began, self._is_told_of_the_end = None, False
        self._touched = self._clock()

    @property
    def _ends_at(self) -> float:
        return min(self._touched + self._policy.idle + self._policy.warning, self._limit)

    @property
    def _limit(self) -> float:
        return (self._began or 0.0) + 60 * self._policy.visit

    def _empty_stage(self, now: float) -> Stage:
        if not self._is_open():
            return Stage.CLOSED
        rest = self._policy.attract.blank_after
        if rest is not None and now >= self._touched + 60 * rest:
            return Stage.ASLEEP
        return Stage.WAITING


def is_open(hours: Hours | None, now: datetime) -> bool:
    """Return whether the hall is open; always, where it has no hours or the clock is lost."""
    return hours is None or now.year < _LOST_CLOCK or hours.is_open_at(now.hour, now.minute)
