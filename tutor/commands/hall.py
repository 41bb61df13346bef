"""The course and the policy of a kiosk: read whole, checked, and looked at again meanwhile."""

from collections.abc import Iterator
from io import StringIO
from pathlib import Path

from tutor.checks.check import RULES
from tutor.checks.finding import Severity
from tutor.language import Language
from tutor.loading.courses import load_files
from tutor.loading.files import ENDINGS
from tutor.loading.policy import load_policy
from tutor.model.course import Course
from tutor.model.errors import CourseError
from tutor.model.only import only
from tutor.model.policy import Policy
from tutor.reporting.formats import text
from tutor.reporting.report import Report, report_on

_GRAVE = frozenset(code for code, rule in RULES.items() if rule.severity is Severity.ERROR)


class Flawed(CourseError):  # noqa: N818  # what is wrong is the course, not the program
    """A course in which visitors would get stuck."""

    def __init__(self, report: Report) -> None:
        super().__init__(report)
        self._report = report

    def report(self, language: Language) -> str:
        """Return what is found, as `check` tells it."""
        output = StringIO()
        text.write(self._report, language, output)
        return output.getvalue().rstrip("\n")


class Hall:
    """Where a course and a policy lie, and the course as it was when it was last looked at."""

    def __init__(self, path: Path, policy: Path | None) -> None:
        self._path = path
        self._policy = policy
        self._seen: frozenset[tuple[str, int, int]] = frozenset()

    def read(self) -> tuple[Course, Policy]:
        """Return the course and the policy. Raises CourseError where one is not fit for a hall."""
        self._seen = frozenset(self._signs())
        files = load_files(self._path)
        report = report_on(files, _GRAVE)
        if report.has(Severity.ERROR):
            raise Flawed(report)
        policy = load_policy(self._policy, files.course) if self._policy else Policy()
        return only(files.course, policy.open) if policy.open else files.course, policy

    def latest(self, course: Course) -> Course | None:
        """Return the course as it now is, where it changed and is fit for a hall."""
        if frozenset(self._signs()) == self._seen:
            return None
        try:
            now, _ = self.read()
        except CourseError:
            return None
        return now if now != course else None

    def _signs(self) -> Iterator[tuple[str, int, int]]:
        """Yield by what one sees that a file of the course is another one."""
        folder = self._path if self._path.is_dir() else self._path.parent
        try:
            for path in folder.iterdir():
                if path.suffix in ENDINGS:
                    found = path.stat()
                    yield path.name, found.st_mtime_ns, found.st_size
        except OSError:  # a disk that comes and goes
            return
