"""An attempt as a value to be saved, so as to go on another time."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

import msgspec
from msgspec.structs import replace

from tutor.training.guide import TaskStep
from tutor.training.result import Seconds
from tutor.training.tally import Tally

_Filled = tuple[TaskStep, Mapping[str, str]]


class Sent(NamedTuple):
    """A control of a form that was sent, and its value, which was wrong."""

    step: TaskStep
    name: str
    given: str
    is_helped: bool = True
    """Whether it was the first of what was wrong: help is given with that."""


class SavedAttempt(msgspec.Struct, frozen=True, kw_only=True):
    """The state of an attempt: its session and the tallies of its steps."""

    session: str = ""
    """The session, as it saves itself."""
    tallies: tuple[Tally, ...] = ()
    """One for each step, in the order in which they were come to."""
    filled: tuple[_Filled, ...] = ()
    """The values of each step's form."""
    sent: tuple[Sent, ...] = ()
    """What was wrong in them, each time that it was sent."""
    seconds: Seconds = 0.0

    def tally(self, step: TaskStep) -> Tally:
        """Return a step's tally, an empty one where nothing happened."""
        return next((tally for tally in self.tallies if tally.step == step), Tally(step=step))

    def with_tally(self, tally: Tally) -> "SavedAttempt":
        """Return the same with another tally of a step."""
        known = {one.step: one for one in self.tallies}
        return replace(self, tallies=tuple({**known, tally.step: tally}.values()))

    def filled_at(self, step: TaskStep) -> Mapping[str, str]:
        """Return the values of a step's form."""
        return next((given for at, given in self.filled if at == step), {})

    def with_filled(self, step: TaskStep, name: str, given: str) -> "SavedAttempt":
        """Return the same with a control of a step filled in."""
        known = dict(self.filled)
        known[step] = {**known.get(step, {}), name: given}
        return replace(self, filled=tuple(known.items()))

    def with_sent(self, sent: Iterable[Sent]) -> "SavedAttempt":
        """Return the same once a form was sent in which something was wrong."""
        return replace(self, sent=(*self.sent, *sent))

    def was_sent(self, again: Sent) -> bool:
        """Return whether a control was sent before with the same wrong value."""
        return any(one[:3] == again[:3] for one in self.sent)

    def times_helped(self, step: TaskStep, name: str) -> int:
        """Return how many times a control was the first of what was wrong in its form."""
        return sum(one.is_helped and one[:2] == (step, name) for one in self.sent)

    def still_wrong(self, step: TaskStep) -> frozenset[str]:
        """Return the names of what was found wrong in a step's form, until each is changed."""
        filled = self.filled_at(step)
        return frozenset(
            one.name
            for one in self.sent
            if one.step == step and filled.get(one.name, "") == one.given
        )
