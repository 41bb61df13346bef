"""The tally of one step of a task."""

from typing import Annotated

import msgspec

from tutor.training.guide import TaskStep

Count = Annotated[int, msgspec.Meta(ge=0, le=1_000_000_000)]
"""So many things that someone did; what is read of others holds no other number."""


class Tally(msgspec.Struct, frozen=True, kw_only=True):
    """The wrong answers and the helps of one step of a task."""

    step: TaskStep
    tries: Count = 0
    wrong: tuple[str | None, ...] = ()
    """The names of what was wrongly clicked or filled in; None beside all."""
    hints: Count = 0
    """The helps that were asked for."""
    revealed: bool = False
    """Whether the right place was shown."""
    done: bool = False
    """Whether the step was gone through."""

    @property
    def is_right(self) -> bool:
        """Whether the step was done at the first try, without being shown how."""
        return self.done and not self.wrong and not self.revealed
