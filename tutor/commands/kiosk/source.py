"""The course and the policy of a kiosk: read whole, checked, and read again once they change."""

from collections.abc import Iterator
from io import StringIO
from pathlib import Path

from tutor.checks.check import RULES
from tutor.checks.finding import Severity
from tutor.commands.common.route_files import RouteFile, read_routes
from tutor.findings.formats import text
from tutor.findings.report import CheckReport, report_on
from tutor.kiosk.course import KioskCourse
from tutor.language import Language
from tutor.loading.courses import load_files
from tutor.loading.files import ENDINGS
from tutor.loading.policy import load_policy
from tutor.model.course import Course
from tutor.model.errors import CourseError
from tutor.model.extract import extract
from tutor.model.policy import Policy
from tutor.routes.replay import Failure, replay
from tutor.routes.ways import Route

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


class Departed(CourseError):  # noqa: N818  # what is wrong is the route, not the program
    """A route that the course does not follow."""

    def __init__(self, file: RouteFile, failure: Failure) -> None:
        super().__init__(file.source.path, failure)
        self._file = file
        self._failure = failure

    def report(self, language: Language) -> str:
        """Return where the course departs from it, as `walk --script` tells it."""
        return self._file.mistake(self._failure, language).report(language)


class KioskSource:
    """The files of a course and of a policy; it knows whether they changed since it read them."""

    def __init__(self, path: Path, policy: Path | None) -> None:
        self._path = path
        self._policy = policy
        self._route: Path | None = None
        self._seen: frozenset[tuple[str, int, int]] = frozenset()

    def read(self) -> tuple[KioskCourse, Policy]:
        """Return what is played, and how. Raises CourseError where visitors would be stuck."""
        self._seen = frozenset(self._signs())
        files = load_files(self._path)
        report = report_on(files, _GRAVE)
        if report.has(Severity.ERROR):
            raise Flawed(report)
        policy = load_policy(self._policy, files.course) if self._policy else Policy()
        self._route = policy.attract.route
        course = extract(files.course, policy.open) if policy.open else files.course
        return KioskCourse(course, _route(policy, course)), policy

    def latest(self, programme: KioskCourse) -> KioskCourse | None:
        """Return what is to be played now, where it changed and can be played."""
        if frozenset(self._signs()) == self._seen:
            return None
        try:
            now, _ = self.read()
        except CourseError:
            return None
        return now if now != programme else None

    def _signs(self) -> Iterator[tuple[str, int, int]]:
        """Yield the path, the time and the size of each file."""
        try:
            for path in self._files():
                found = path.stat()
                yield str(path), found.st_mtime_ns, found.st_size
        except OSError:  # a disk that comes and goes
            return

    def _files(self) -> Iterator[Path]:
        """Yield the files of the course, and the route along which it plays itself."""
        folder = self._path if self._path.is_dir() else self._path.parent
        yield from (path for path in folder.iterdir() if path.suffix in ENDINGS)
        if self._route:
            yield self._route


def _route(policy: Policy, course: Course) -> Route | None:
    """Return the route that plays by itself. Raises CourseError where a course departs from it."""
    path = policy.attract.route
    if path is None:
        return None
    (file,) = read_routes([path])
    if failure := replay(course, file.route):
        raise Departed(file, failure)
    return file.route
