"""The report on some courses."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from tutor.checks.check import check_course
from tutor.checks.finding import Severity
from tutor.checks.sources import RULES
from tutor.findings.cut_texts import cut_texts
from tutor.findings.located import LocatedFinding, in_order, locate
from tutor.findings.silences import silence
from tutor.findings.strays import strays
from tutor.loading.course_files import CourseFiles
from tutor.loading.mistakes import Mistake
from tutor.model.elements import Element
from tutor.painting.extras import undrawn


class CheckReport(NamedTuple):
    """The findings and the mistakes of the courses that were checked, and their size."""

    findings: Sequence[LocatedFinding] = ()
    """In the order of the files and of their lines."""
    silenced: int = 0
    """The number of findings that the authors silenced, which are not among the others."""
    mistakes: Sequence[Mistake] = ()
    """The mistakes of the courses that could not be read."""
    scenarios: int = 0
    slides: int = 0
    """Slides of the courses that were checked."""
    undrawn: frozenset[type[Element]] = frozenset()
    """The kinds of elements that are in the courses, and that nothing installed here draws."""

    def counts(self) -> dict[Severity, int]:
        """Return how many findings there are of each severity, the gravest first."""
        counted = Counter(one.rule.severity for one in self.findings)
        return {severity: counted[severity] for severity in Severity}

    def has(self, least: Severity) -> bool:
        """Return whether a finding is at least as grave as `least`."""
        severities = list(Severity)
        grave = set(severities[: severities.index(least) + 1])
        return any(one.rule.severity in grave for one in self.findings)


def report_on(files: CourseFiles, codes: Collection[str]) -> CheckReport:
    """Return the report on one course; only rules with these codes are looked for."""
    course, sources = files.course, files.sources
    found = locate(check_course(course, codes), files.places())
    if any(rule.code in codes for rule in RULES):
        others = (*cut_texts(sources.values()), *strays(files))
        found += (one for one in others if one.rule.code in codes)
    heard, silenced = silence(found, sources.values(), codes)
    scenarios = course.scenarios.values()
    slides = sum(len(scenario.slides) for scenario in scenarios)
    return CheckReport(heard, silenced, (), len(scenarios), slides, undrawn(course))


def together(reports: Iterable[CheckReport]) -> CheckReport:
    """Return one report of several courses."""
    each = list(reports)
    return CheckReport(
        in_order(found for one in each for found in one.findings),
        sum(one.silenced for one in each),
        [mistake for one in each for mistake in one.mistakes],
        sum(one.scenarios for one in each),
        sum(one.slides for one in each),
        frozenset().union(*(one.undrawn for one in each)),
    )
