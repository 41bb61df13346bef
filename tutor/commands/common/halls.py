"""What a course needs that nobody stands beside: no error that `check` finds."""

from io import StringIO

from tutor.checks.check import RULES
from tutor.checks.finding import Severity
from tutor.findings.formats import text
from tutor.findings.report import CheckReport, report_on
from tutor.language import Language
from tutor.loading.course_files import CourseFiles
from tutor.model.errors import CourseError

_GRAVE = frozenset(code for code, rule in RULES.items() if rule.severity is Severity.ERROR)


class Flawed(CourseError):  # noqa: N818  # what is wrong is the course, not the program
    """A course in which visitors would get stuck."""

    def __init__(self, report: CheckReport) -> None:
        super().__init__(report)
        self._report = report

    def report(self, language: Language) -> str:
        """Return what is found, as `check` tells it."""
        output = StringIO()
        text.write(self._report, language, output)
        return output.getvalue().rstrip("\n")


def refuse_flaws(files: CourseFiles) -> None:
    """Raise Flawed where visitors would get stuck."""
    report = report_on(files, _GRAVE)
    if report.has(Severity.ERROR):
        raise Flawed(report)
