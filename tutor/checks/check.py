"""Every check of a course, in one call."""

from collections.abc import Iterator
from typing import Protocol

from tutor.checks.finding import Finding, Rule
from tutor.model.course import Course


class Check(Protocol):
    """A module of this folder."""

    RULES: tuple[Rule, ...]
    """What it looks for."""

    def check(self, course: Course) -> Iterator[Finding]:
        """Yield what it finds, in any order."""


CHECKS: tuple[Check, ...] = ()
"""Every check, in the order of their rules' codes."""

RULES: dict[str, Rule] = {rule.code: rule for check in CHECKS for rule in check.RULES}
"""Every rule under its code."""


def check_course(course: Course) -> Iterator[Finding]:
    """Yield all that is found in a course."""
    for check in CHECKS:
        yield from check.check(course)
