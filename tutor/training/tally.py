"""The tally of one step of a task."""

import msgspec

from tutor.training.guide import TaskStep


class Tally(msgspec.Struct, frozen=True, kw_only=True):
    """The wrong answers and the helps of one step of a task."""

    step: TaskStep
    tries: int = 0
    wrong: tuple[str | None, ...] = ()
    """The names of what was wrongly clicked or filled in; None beside all."""
    hints: int = 0
    """The helps that were asked for."""
    revealed: bool = False
    """Whether the right place was shown."""
    done: bool = False
    """Whether the step was gone through."""

    @property
    def is_right(self) -> bool:
        """Whether the step was done at the first try, without being shown how."""
        return self.done and not self.wrong and not self.revealed
