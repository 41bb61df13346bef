"""What checking some courses gave."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from tutor.checks.check import check_course
from tutor.checks.finding import Severity
from tutor.findings.found import Found, in_order, locate
from tutor.findings.silences import silence
from tutor.loading.gathering import CourseFiles
from tutor.loading.mistakes import Mistake


class Report(NamedTuple):
    """Everything that there is to tell of the courses that were asked about."""

    found: Sequence[Found] = ()
    """In the order of the files and of their lines."""
    silenced: int = 0
    """How many more findings the authors silenced."""
    mistakes: Sequence[Mistake] = ()
    """Why some of the courses could not be read."""
    scenarios: int = 0
    slides: int = 0
    """How many of them were checked."""

    def counts(self) -> dict[Severity, int]:
        """Return how many findings there are of each severity, the gravest first."""
        counted = Counter(one.rule.severity for one in self.found)
        return {severity: counted[severity] for severity in Severity}

    def has(self, least: Severity) -> bool:
        """Return whether something as grave as that was found."""
        severities = list(Severity)
        grave = set(severities[: severities.index(least) + 1])
        return any(one.rule.severity in grave for one in self.found)


def report_on(files: CourseFiles, codes: Collection[str]) -> Report:
    """Return what is found in a course, of the rules that have these codes."""
    course, sources = files
    found = locate(check_course(course, codes), files.places())
    heard, silenced = silence(found, sources.values(), codes)
    scenarios = course.scenarios.values()
    slides = sum(len(scenario.slides) for scenario in scenarios)
    return Report(heard, silenced, (), len(scenarios), slides)


def together(reports: Iterable[Report]) -> Report:
    """Return one report of several courses."""
    each = list(reports)
    return Report(
        in_order(found for one in each for found in one.found),
        sum(one.silenced for one in each),
        [mistake for one in each for mistake in one.mistakes],
        sum(one.scenarios for one in each),
        sum(one.slides for one in each),
    )
