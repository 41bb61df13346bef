"""Files of recorded routes, read and written."""

import re
from collections.abc import Sequence
from pathlib import Path

from tutor.commands.common.output import write_file
from tutor.commands.common.printing import print_line
from tutor.commands.common.refused import Refused
from tutor.language import Language, Phrase, choose_language
from tutor.loading.course_files import CourseFiles
from tutor.loading.files import plainly_written, read_source, shown
from tutor.loading.mistakes import Mistake, Place, Source, WrongCourse
from tutor.routes.replay import Failure
from tutor.routes.scripts import Script, Span, read_script, write_script
from tutor.routes.ways import Route, told

_NOT_A_ROUTE = Phrase("{program}: {path} is not a route; it stays as it is.")
_NO_ROUTE = Phrase("no route in this folder")
_NO_ROUTE_REMEDY = Phrase("A route is a file that ends in {ending}.")
_RECORDED = Phrase("Recorded: {path}")


ENDING = ".txt"
"""How the name of a route's file ends, in a folder of them."""

_LINE_END = re.compile(r"(\r\n|\r|\n)")
_MARK = "\ufeff"
_BLANK = f" \t{_MARK}"


class RouteFile:
    """A route, and the file in which it is written."""

    def __init__(self, source: Source, script: Script) -> None:
        self.source = source
        self.route = script.route
        self._script = script

    def rewritten(self, route: Route, language: Language) -> "RouteFile":
        """Write the acts of a route in the place of its own, show each line, and return the file.

        The rest of the file stays as it is. Raises Refused.
        """
        path = self.source.path
        content = path.read_bytes().decode()
        lines = _LINE_END.split(content)
        for step, now, (_, span) in zip(
            self.route.steps, route.steps, self._script.spans, strict=True
        ):
            if now.act and now.act != step.act:
                number = 2 * (span.line - 1)  # every other one is a line's end
                before = lines[number]
                at = span.column - 1 + before.startswith(_MARK)
                words = told(now.act, language)
                lines[number] = f"{before[:at]}{words}{before[at + span.length :]}"
                print_line(f"{path}:{span.line}:")
                print_line(f"- {before.strip(_BLANK)}")
                print_line(f"+ {lines[number].strip(_BLANK)}")
        write_file(path, ["".join(lines).encode()], read=())  # it is to be written over
        text = plainly_written("".join(lines).removeprefix(_MARK))
        return RouteFile(Source(path, text), read_script(text))

    def mistake(self, failure: Failure, language: Language) -> Mistake:
        """Return why a course does not follow the route, with the place in the file."""
        place = _place(self.source, self._script.span(failure))
        return Mistake(place, failure.problem, failure.remedy, failure.told(language), failure.near)


def read_routes(paths: Sequence[Path]) -> list[RouteFile]:
    """Return the routes of files and of folders. Raises WrongCourse with all that is wrong."""
    mistakes: list[Mistake] = []
    files = [file for path in paths for file in _files(path, mistakes)]
    sources = [source for path in files if (source := read_source(path, mistakes))]
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


def _files(path: Path, mistakes: list[Mistake]) -> list[Path]:
    """Return a file, or the routes of a folder, as `--record` writes them there."""
    if not path.is_dir():
        return [path]
    found = sorted(path.glob(f"*{ENDING}"))
    if not found:
        values = {"ending": ENDING}
        mistakes.append(Mistake(Place(Source(shown(path))), _NO_ROUTE, _NO_ROUTE_REMEDY, values))
    return found


def _is_route(path: Path) -> bool:
    source = read_source(path, [])
    return source is not None and not read_script(source.text).mistakes


def _place(source: Source, spot: Span) -> Place:
    return Place(source, spot.line, spot.column, spot.length)
