"""Every check of a course, in one call."""

from collections.abc import Container, Iterator
from typing import Protocol

from tutor.checks import (
    asides,
    briefs,
    characters,
    contrast,
    guidance,
    marks,
    painted,
    pictures,
    practice,
    shapes,
    silences,
    sources,
    tasks,
    titles,
    twins,
    typography,
    values,
    variables,
    wording,
    zones,
)
from tutor.checks.finding import Finding, Rule
from tutor.checks.graph import proofs
from tutor.model.course import Course
from tutor.model.locus import Locus


class Check(Protocol):
    """A module of this folder: some rules, and the function that looks for them."""

    RULES: tuple[Rule, ...]

    def check(self, course: Course) -> Iterator[Finding]:
        """Yield what it finds, in any order."""


CHECKS: tuple[Check, ...] = (
    proofs,
    painted,
    zones,
    characters,
    contrast,
    pictures,
    titles,
    guidance,
    variables,
    asides,
    wording,
    typography,
    marks,
    shapes,
    twins,
    tasks,
    briefs,
    practice,
    values,
)
"""Every check, in the order of their rules' codes."""

RULES: dict[str, Rule] = {
    rule.code: rule
    for rule in sorted(
        (*(rule for check in CHECKS for rule in check.RULES), *silences.RULES, *sources.RULES)
    )
}
"""Every rule under its code, in the order of the codes."""


def check_course(course: Course, codes: Container[str] = RULES) -> Iterator[Finding]:
    """Yield all that is found in a course; of some codes alone, where they are given.

    What is found in an element is told once, however many screens have it from elsewhere.
    """
    lent, told = _lent(course), set[tuple[str, Locus]]()
    for check in CHECKS:
        if any(rule.code in codes for rule in check.RULES):
            for found in check.check(course):
                key = found.rule.code, found.at
                if found.rule.code in codes and key not in told:
                    yield found
                    if any(found.at.up_to(length) in lent for length in range(5)):
                        told.add(key)


def _lent(course: Course) -> set[Locus]:
    """Return where the elements are written that screens have from elsewhere."""
    return {
        origin
        for slide in course.slides
        for origin in slide.origins
        if origin[:2] != (slide.ref.scenario, slide.ref.slide)
    }
