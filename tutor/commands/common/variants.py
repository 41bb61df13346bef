"""A course as one room plays it: with values of its own, and with some of its scenarios alone."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from tutor.commands.common.refused import Refused
from tutor.folding import composed
from tutor.language import Phrase
from tutor.loading.course_files import CourseFiles, Reading
from tutor.loading.courses import load_files, open_files
from tutor.model.course import Course, Scenario
from tutor.model.extract import extract

_NO_VARIABLE = Phrase("{program}: this course has no variable “{name}”.")
_NO_SCENARIO = Phrase("{program}: no scenario “{name}” in this course.")


class Variant(NamedTuple):
    """The values of `--var`, and the scenarios of `--only`."""

    values: Mapping[str, str]
    only: tuple[str, ...]

    @classmethod
    def of(cls, values: Sequence[tuple[str, str]], extract: str | None) -> "Variant":
        """Return the variant that both options ask for."""
        names = [] if extract is None else composed(extract).split(",")
        return cls(dict(values), tuple(name.strip().removesuffix("/") for name in names))

    def open(self, path: Path) -> CourseFiles:
        """Return the course ready to play; one of some scenarios is read whole.

        Raises CourseError.
        """
        if self.only:
            return self.load(path)
        return self._checked(open_files(path, Reading(values=self.values)))

    def load(self, path: Path) -> CourseFiles:
        """Return the course, all of it read. Raises CourseError."""
        files = self._checked(load_files(path, Reading(values=self.values)))
        return files._replace(course=extract(files.course, self.only)) if self.only else files

    def _checked(self, files: CourseFiles) -> CourseFiles:
        course = files.course
        for name in self.values:
            if name not in (there := _variables(course)):
                raise Refused(_NO_VARIABLE, near=(name, there), name=name)
        for name in self.only:
            find_scenario(course, name)
        return files


def find_scenario(course: Course, name: str) -> Scenario:
    """Return the scenario of a name, written with or without “/”. Raises Refused."""
    id = composed(name).removesuffix("/")
    if id not in course.scenarios:
        raise Refused(_NO_SCENARIO, near=(id, course.scenarios), name=name)
    return course.scenarios[id]


def _variables(course: Course) -> set[str]:
    own = (scenario.variables for scenario in course.scenarios.values())
    return {name for variables in (course.variables, *own) for name in variables}
