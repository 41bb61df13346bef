"""What is kept of an attempt so as to go on another time."""

from collections.abc import Mapping

import msgspec
from msgspec.structs import replace

from tutor.training.guide import Step
from tutor.training.tally import Tally

_Filled = tuple[Step, Mapping[str, str]]


class Saved(msgspec.Struct, frozen=True, kw_only=True):
    """Where an attempt stands, besides its session."""

    session: str = ""
    """The session, as it saves itself."""
    tallies: tuple[Tally, ...] = ()
    """What happened on each step, in the order in which they were come to."""
    filled: tuple[_Filled, ...] = ()
    """What was filled in on each step."""
    seconds: float = 0.0

    def tally(self, step: Step) -> Tally:
        """Return what happened on a step."""
        return next((tally for tally in self.tallies if tally.step == step), Tally(step=step))

    def with_tally(self, tally: Tally) -> "Saved":
        """Return the same with another tally of a step."""
        known = {one.step: one for one in self.tallies}
        return replace(self, tallies=tuple({**known, tally.step: tally}.values()))

    def filled_at(self, step: Step) -> Mapping[str, str]:
        """Return what was filled in on a step."""
        return next((given for at, given in self.filled if at == step), {})

    def with_filled(self, step: Step, name: str, given: str) -> "Saved":
        """Return the same with a control of a step filled in."""
        known = dict(self.filled)
        known[step] = {**known.get(step, {}), name: given}
        return replace(self, filled=tuple(known.items()))
