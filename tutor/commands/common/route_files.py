"""Files of recorded routes, read and written."""

from collections.abc import Sequence
from pathlib import Path

from tutor.commands.common.output import write_file
from tutor.commands.common.printing import print_line
from tutor.commands.common.refused import Refused
from tutor.language import Language, Phrase, choose_language
from tutor.loading.course_files import CourseFiles
from tutor.loading.files import read_source, shown
from tutor.loading.mistakes import Mistake, Place, Source, WrongCourse
from tutor.routes.replay import Failure
from tutor.routes.scripts import Script, Span, read_script, write_script
from tutor.routes.ways import Route

_NOT_A_ROUTE = Phrase("{program}: {path} is not a route; it stays as it is.")
_RECORDED = Phrase("Recorded: {path}")


class RouteFile:
    """A route, and the file in which it is written."""

    def __init__(self, source: Source, script: Script) -> None:
        self.source = source
        self.route = script.route
        self._script = script

    def mistake(self, failure: Failure, language: Language) -> Mistake:
        """Return why a course does not follow the route, with the place in the file."""
        place = _place(self.source, self._script.span(failure))
        return Mistake(place, failure.problem, failure.remedy, failure.told(language), failure.near)


def read_routes(paths: Sequence[Path]) -> list[RouteFile]:
    """Return the routes of files. Raises WrongCourse with all that cannot be read."""
    mistakes: list[Mistake] = []
    sources = [source for path in paths if (source := read_source(path, mistakes))]
    scripts = [(source, read_script(source.text)) for source in sources]
    for source, script in scripts:
        mistakes += [
            Mistake(_place(source, fault.span), fault.problem, fault.remedy)
            for fault in script.mistakes
        ]
    if mistakes:
        raise WrongCourse(mistakes)
    return [RouteFile(source, script) for source, script in scripts]


def record(files: CourseFiles, route: Route, path: Path, comment: str, language: Language) -> None:
    """Write a route to a file, in the place of none but a route's, and say so. Raises Refused."""
    name = str(shown(path))
    if path.exists() and not _is_route(path):
        raise Refused(_NOT_A_ROUTE, path=name)
    script = write_script(route, choose_language(files.course.language), comment)
    write_file(path, [script.encode()], read=files.read, parents=True)
    print_line(_RECORDED(language, path=name))


def _is_route(path: Path) -> bool:
    source = read_source(path, [])
    return source is not None and not read_script(source.text).mistakes


def _place(source: Source, spot: Span) -> Place:
    return Place(source, spot.line, spot.column, spot.length)
