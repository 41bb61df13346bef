"""Variables that nothing mentions."""

from collections.abc import Iterator

from tutor.checks.finding import Finding, Rule, Severity
from tutor.language import Phrase
from tutor.model.course import Course
from tutor.model.locus import Locus

UNUSED_VARIABLE = Rule(
    "PP311",
    "unused-variable",
    Severity.NOTE,
    Phrase("Variable that no text uses"),
    Phrase(
        "One changes a variable to change the texts that mention it. Where none does, one changes "
        "it in vain: it was left from an older version, or its value was written out in its place."
    ),
    Phrase("no text mentions the variable “{name}”"),
    Phrase("Remove it, or write {{{{ {name} }}}} where its value is written out."),
)

RULES: tuple[Rule, ...] = (UNUSED_VARIABLE,)


def check(course: Course) -> Iterator[Finding]:
    """Yield the variables of the course and of its scenarios that no text mentions."""
    mentioned = set(course.mentioned)
    for scenario in course.scenarios.values():
        mentioned |= scenario.mentioned - scenario.variables.keys()
    yield from (_unused(None, name) for name in course.variables if name not in mentioned)
    for scenario in course.scenarios.values():
        for name in scenario.variables:
            if name not in scenario.mentioned:
                yield _unused(scenario.id, name)


def _unused(scenario: str | None, name: str) -> Finding:
    return Finding(UNUSED_VARIABLE, Locus(scenario, keys=("vars", name)), {"name": name})
