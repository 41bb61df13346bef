"""Routes written to files, never over anything but a route."""

from pathlib import Path

from tutor.commands.command import PROGRAM
from tutor.language import Language, Phrase, choose_language
from tutor.loading.files import read_source, shown
from tutor.loading.mistakes import printable
from tutor.model.course import Course
from tutor.model.errors import CourseError
from tutor.routes.scripts import read_script, write_script
from tutor.routes.ways import Route

_NOT_A_ROUTE = Phrase("{program}: {path} is not a route; it stays as it is.")
_CANNOT_WRITE = Phrase("{program}: {path} cannot be written ({reason}).")
_RECORDED = Phrase("Recorded: {path}")


class CannotRecord(CourseError):  # noqa: N818  # what is wrong is the file, not the program
    """A file that a route cannot be written to."""

    def __init__(self, problem: Phrase, path: Path, reason: str = "") -> None:
        super().__init__(str(path))
        self._problem = problem
        self._values = {"program": PROGRAM, "path": printable(str(shown(path))), "reason": reason}

    def report(self, language: Language) -> str:
        """Return which file it is, and why."""
        return self._problem(language, **self._values)


def record(course: Course, route: Route, path: Path, comment: str, language: Language) -> None:
    """Write a route to a file, and say so. Raises CannotRecord."""
    if path.exists() and not _is_route(path):
        raise CannotRecord(_NOT_A_ROUTE, path)
    write(path, write_script(route, choose_language(course.language), comment))
    print(_RECORDED(language, path=printable(str(shown(path)))))


def write(path: Path, text: str) -> None:
    """Write a text to a file, in a folder that is made where it is missing."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise CannotRecord(_CANNOT_WRITE, path, reason) from error


def _is_route(path: Path) -> bool:
    source = read_source(path, [])
    return source is not None and not read_script(source.text).faults
