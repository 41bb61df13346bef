"""A course as one room plays it: with values of its own, and with some of its scenarios alone."""

import argparse
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from tutor.commands.refused import Refused
from tutor.language import Phrase
from tutor.loading.courses import load_files, open_files
from tutor.loading.gathering import CourseFiles, Reading
from tutor.loading.mistakes import nearest
from tutor.model.course import Course
from tutor.model.only import only

_NO_VARIABLE = Phrase("{program}: this course has no variable “{name}”.")
_NO_SCENARIO = Phrase("{program}: no scenario “{name}” in this course.")


class Variant(NamedTuple):
    """What is asked for by `--var` and `--only`."""

    values: Mapping[str, str]
    only: tuple[str, ...]

    @classmethod
    def asked(cls, options: argparse.Namespace) -> "Variant":
        """Return what the options ask for."""
        names = [] if options.only is None else options.only.split(",")
        return cls(dict(options.var), tuple(name.strip().removesuffix("/") for name in names))

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
        return files._replace(course=only(files.course, self.only)) if self.only else files

    def _checked(self, files: CourseFiles) -> CourseFiles:
        course = files.course
        for name in self.values:
            if name not in (there := _variables(course)):
                raise Refused(_NO_VARIABLE, near=nearest(name, there), name=name)
        for name in self.only:
            if name not in course.scenarios:
                raise Refused(_NO_SCENARIO, near=nearest(name, course.scenarios), name=name)
        return files


def _variables(course: Course) -> set[str]:
    own = (scenario.variables for scenario in course.scenarios.values())
    return {name for variables in (course.variables, *own) for name in variables}
