"""Outcomes put together: those of a person, those of a task."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple, TypeVar

from tutor.records.figures import Outcome
from tutor.training.modes import Mode

_Key = TypeVar("_Key")


class Total(NamedTuple):
    """Figures of several outcomes together."""

    outcomes: Sequence[Outcome]

    def in_mode(self, mode: Mode) -> "Total":
        """Return the figures of one mode alone."""
        return Total([one for one in self.outcomes if one.mode is mode])

    @property
    def attempts(self) -> int:
        """Attempts that were begun."""
        return sum(one.attempts for one in self.outcomes)

    @property
    def hints(self) -> int:
        """The helps that were asked for."""
        return sum(one.hints for one in self.outcomes)

    @property
    def seconds(self) -> float:
        """The time that it took."""
        return sum(one.seconds for one in self.outcomes)

    @property
    def best(self) -> int | None:
        """The best mark, or None where nothing was ended."""
        return max((one.best for one in self.outcomes if one.best is not None), default=None)

    @property
    def last(self) -> int | None:
        """The mark of the attempt that was ended last."""
        ended = [(one.last_ended, one.last) for one in self.outcomes if one.last_ended is not None]
        return max(ended)[1] if ended else None

    @property
    def people(self) -> set[str | None]:
        """The people who tried."""
        return {one.person for one in self.outcomes}

    @property
    def people_passed(self) -> set[str | None]:
        """The people who passed."""
        return {one.person for one in self.outcomes if one.passed}

    @property
    def groups(self) -> list[str]:
        """The groups of those who tried."""
        return sorted({one.group for one in self.outcomes if one.group})

    @property
    def tasks(self) -> set[tuple[str, str]]:
        """The tasks that were tried, each with its course."""
        return {(one.course, one.task) for one in self.outcomes}

    @property
    def tasks_passed(self) -> set[tuple[str, str]]:
        """The tasks that were passed."""
        return {(one.course, one.task) for one in self.outcomes if one.passed}


def totals(outcomes: Iterable[Outcome], key: Callable[[Outcome], _Key]) -> dict[_Key, Total]:
    """Return the total of the outcomes of each key."""
    groups: dict[_Key, list[Outcome]] = {}
    for one in outcomes:
        groups.setdefault(key(one), []).append(one)
    return {found: Total(group) for found, group in groups.items()}
