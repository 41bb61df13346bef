"""Files of recorded routes: read, and what a course does not follow in them."""

from collections.abc import Sequence
from pathlib import Path

from tutor.language import Language
from tutor.loading.files import read_source
from tutor.loading.mistakes import Mistake, Place, Source, WrongCourse
from tutor.routes.replay import Failure
from tutor.routes.scripts import Script, Spot, read_script


class RouteFile:
    """A route, and the file in which it is written."""

    def __init__(self, source: Source, script: Script) -> None:
        self.source = source
        self.route = script.route
        self._script = script

    def told(self, failure: Failure, language: Language) -> Mistake:
        """Return what a course does not do as the route says, with its place in the file."""
        place = _place(self.source, self._script.spot(failure))
        return Mistake(place, failure.problem, failure.remedy, failure.told(language), failure.near)


def read_routes(paths: Sequence[Path]) -> list[RouteFile]:
    """Return the routes of files. Raises WrongCourse with all that cannot be read."""
    mistakes: list[Mistake] = []
    sources = [source for path in paths if (source := read_source(path, mistakes))]
    scripts = [(source, read_script(source.text)) for source in sources]
    for source, script in scripts:
        mistakes += [
            Mistake(_place(source, fault.spot), fault.problem, fault.remedy)
            for fault in script.faults
        ]
    if mistakes:
        raise WrongCourse(mistakes)
    return [RouteFile(source, script) for source, script in scripts]


def _place(source: Source, spot: Spot) -> Place:
    return Place(source, spot.line, spot.column, spot.length)
