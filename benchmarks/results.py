"""What was measured, beside what it is compared with and what is aimed at."""

from typing import Literal, NamedTuple

Unit = Literal["ms", "s", "kB", "MB", "%", ""]
"""What a value is counted in; nothing where it is a plain count."""

_DIGITS: dict[Unit, int] = {"ms": 1, "s": 2, "kB": 1, "MB": 1, "%": 2, "": 0}


class MissingError(Exception):
    """What a measure needs is not on this machine."""


class Target(NamedTuple):
    """A bound on a value, or on its ratio to what it is compared with."""

    most: float
    ratio: bool = False


class Row(NamedTuple):
    """One figure."""

    group: str
    what: str
    unit: Unit
    value: float
    against: float | None = None
    """The same figure of the baseline, or of what `against_what` names."""
    against_what: str = "bare"
    target: Target | None = None

    @property
    def ratio(self) -> float | None:
        """How many times the value is what it is compared with."""
        return self.value / self.against if self.against else None

    @property
    def met(self) -> bool | None:
        """Whether the target is met; None where there is none."""
        if self.target is None:
            return None
        measured = self.ratio if self.target.ratio else self.value
        return measured is not None and measured <= self.target.most

    def written(self, value: float) -> str:
        """Return a value with its unit."""
        return f"{value:,.{_DIGITS[self.unit]}f} {self.unit}".rstrip()
