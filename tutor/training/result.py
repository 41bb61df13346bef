"""Results of tasks: steps, mark, time, and the slides that were missed."""

from collections.abc import Sequence
from typing import Annotated

import msgspec

from tutor.model.targets import SlideRef
from tutor.model.tasks import BEST_MARK
from tutor.training.tally import Count, Tally

IDLE = 60.0
"""The seconds without a key or a click after which time does not count any more."""


Seconds = Annotated[float, msgspec.Meta(ge=0, le=1e9)]


class Missed(msgspec.Struct, frozen=True, kw_only=True):
    """A slide on which not all was right."""

    slide: SlideRef
    wrong: tuple[str | None, ...]
    hints: Count
    revealed: bool
    number: Count = 0
    """The screen's number among those that one came to; 0 where it was not kept."""


class Result(msgspec.Struct, frozen=True, kw_only=True):
    """The counts and the mark of an attempt, be it over or not."""

    steps: Count
    right: Count
    """The steps that were right at the first try."""
    wrong: Count
    """The number of wrong clicks."""
    hints: Count
    seconds: Seconds
    """The time that it took, idle time left out."""
    mark: Annotated[int, msgspec.Meta(ge=0, le=BEST_MARK)]
    """From 0 to 100: the share of the steps that were right."""
    passed: bool
    missed: tuple[Missed, ...] = ()


def result_of(tallies: Sequence[Tally], seconds: float, pass_mark: int) -> Result:
    """Return the result of a task whose goal was reached."""
    done = [tally for tally in tallies if tally.done]
    right = sum(tally.is_right for tally in done)
    mark = BEST_MARK * right // len(done) if done else BEST_MARK
    return Result(
        steps=len(done),
        right=right,
        wrong=sum(len(tally.wrong) for tally in tallies),
        hints=sum(tally.hints for tally in tallies),
        seconds=round(seconds, 1),
        mark=mark,
        passed=mark >= pass_mark,
        missed=tuple(
            Missed(
                slide=tally.step.slide,
                wrong=tally.wrong,
                hints=tally.hints,
                revealed=tally.revealed,
                number=number,
            )
            for number, tally in enumerate(tallies, 1)
            if not tally.is_right and tally.done
        ),
    )
