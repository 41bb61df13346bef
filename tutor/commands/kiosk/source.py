"""The course and the policy of a kiosk: read whole, checked, and read again once they change."""

from collections.abc import Callable, Collection, Iterator
from contextlib import suppress
from pathlib import Path

from tutor.commands.common.halls import refuse_flaws
from tutor.commands.common.output import reason_of
from tutor.commands.common.refused import Refused
from tutor.commands.common.route_files import RouteFile, read_routes
from tutor.commands.kiosk.course_copy import CourseCopy
from tutor.exports.looks import plain_look
from tutor.kiosk.course import KioskCourse
from tutor.language import SOURCE, Language, Phrase, Words, verbatim
from tutor.loading.course_files import CourseFiles
from tutor.loading.courses import load_files
from tutor.loading.files import ENDINGS
from tutor.loading.policy import load_policy
from tutor.model.course import Course
from tutor.model.errors import CourseError
from tutor.model.extract import extract
from tutor.model.policy import Policy
from tutor.painting.moment import Moment
from tutor.painting.slides import paint_slide
from tutor.painting.windows import USUAL
from tutor.routes.replay import Failure, replay
from tutor.routes.ways import Route

_LAST = Phrase("This course cannot be played: the kiosk starts on the last one that could.")
_KEPT = Phrase("The course has changed and cannot be played: the kiosk keeps the one that it has.")
_NOT_COPIED = Phrase("No copy of this course can be kept ({reason}).")


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
    """The files of a course and of a policy; it knows whether they changed since it read them.

    What goes wrong with them is told to `tell`, line after line.
    """

    def __init__(
        self, path: Path, policy: Path | None, tell: Callable[[Words], None] = lambda _: None
    ) -> None:
        self._path = path
        self._policy = policy
        self._tell = tell
        self._copy = CourseCopy(path, policy)
        self._route: Path | None = None
        self._pictures: Collection[Path] = ()
        self._seen: frozenset[tuple[str, int, int]] = frozenset()

    def read(self) -> tuple[KioskCourse, Policy]:
        """Return what is played, and how. Raises CourseError where visitors would be stuck."""
        _, played, policy = self._read()
        return played, policy

    def start(self) -> tuple[KioskCourse, Policy]:
        """Return what `read` does; where it cannot, the last of it that held, if there is any."""
        try:
            return self._held()
        except Exception as error:
            if (last := self._last()) is None:
                raise
            self._tell(_words(error))
            self._tell(_LAST)
            return last

    def latest(self, programme: KioskCourse) -> KioskCourse | None:
        """Return what is to be played now, where it changed and can be played. Never raises."""
        if frozenset(self._signs()) == self._seen:
            return None
        try:
            now, _ = self._held()
        except Exception as error:  # whatever it is, visitors go on with what they have
            self._tell(_words(error))
            self._tell(_KEPT)
            return None
        return now if now != programme else None

    def files(self) -> Iterator[Path]:
        """Yield every file that is read: pictures and a route once something was read."""
        if self._policy:
            yield self._policy
        yield from self._pictures
        with suppress(OSError):  # reading the course will tell
            yield from self._files()

    def _held(self) -> tuple[KioskCourse, Policy]:
        """Return what `read` does, of which a copy is kept."""
        files, played, policy = self._read()
        try:
            self._copy.keep(files, policy.attract.route)
        except OSError as error:
            refused = Refused(_NOT_COPIED, reason=reason_of(error))
            self._tell(refused.report)
        return played, policy

    def _last(self) -> tuple[KioskCourse, Policy] | None:
        try:
            copied = self._copy.restore()
            return KioskSource(*copied).read() if copied else None
        except Exception as error:
            self._tell(_words(error))
            return None

    def _read(self) -> tuple[CourseFiles, KioskCourse, Policy]:
        self._seen = frozenset(self._signs())
        files = load_files(self._path)
        refuse_flaws(files)
        policy = load_policy(self._policy, files.course) if self._policy else Policy()
        self._route = policy.attract.route
        self._pictures = files.named.values()
        course = extract(files.course, policy.open) if policy.open else files.course
        _check_painting(files, course)
        return files, KioskCourse(course, _route(policy, course)), policy

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


def _check_painting(files: CourseFiles, course: Course) -> None:
    """Raise WrongCourse where a slide cannot be painted."""
    look = plain_look(SOURCE, "utf-8")
    with files.placing():
        for slide in course.slides:
            paint_slide(slide, look, *USUAL.slide, Moment())


def _words(error: Exception) -> Words:
    return error.report if isinstance(error, CourseError) else verbatim(repr(error))


def _route(policy: Policy, course: Course) -> Route | None:
    """Return the route that plays by itself. Raises CourseError where a course departs from it."""
    path = policy.attract.route
    if path is None:
        return None
    (file,) = read_routes([path])
    if failure := replay(course, file.route):
        raise Departed(file, failure)
    return file.route
