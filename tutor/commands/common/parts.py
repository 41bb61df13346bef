"""A course and a part of it, found by the words that one types."""

from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from tutor.commands.common.command import shipped_course
from tutor.commands.common.slides import find_slide
from tutor.commands.common.variants import Variant, find_scenario
from tutor.exports.selection import Selection, printed
from tutor.language import Phrase
from tutor.loading.course_files import CourseFiles
from tutor.loading.files import on_disk
from tutor.model.slide import Slide

_ENDINGS = (".yaml", ".yml")
_BEGINNINGS = (".", "/", "~", "\\")

_NO_SUCH_SLIDE = Phrase(
    "{program}: no slide “{name}” in the shipped course, nor a course of that name"
    " (expected: PATH, SCENARIO/SLIDE, or both)."
)


class CoursePart(NamedTuple):
    """A variant of a course, and what is named in it."""

    variant: Variant
    path: Path
    name: str | None = None
    is_shipped: bool = False

    def slide(self) -> tuple[CourseFiles, Slide]:
        """Return the course and the slide that is named, else its first. Raises CourseError."""
        files = self.variant.open(self.path)
        course = files.course
        if self.name is None:
            return files, course.slide(course.start).printed
        problem = (_NO_SUCH_SLIDE,) if self.is_shipped else ()
        return files, course.slide(find_slide(course, self.name, *problem)).printed

    def selection(self) -> tuple[CourseFiles, Selection]:
        """Return the course, and of it the scenario that is named, else all of them.

        Raises CourseError.
        """
        files = self.variant.load(self.path)
        course = files.course
        if self.name is None:
            return files, Selection(course, tuple(map(printed, course.scenarios.values())))
        return files, Selection(course, (printed(find_scenario(course, self.name)),))


def find_part(first: str | None, second: str | None, variant: Variant) -> CoursePart:
    """Return the course and the name that are given, in whichever order.

    A word alone is a course where there is one of that name, else a name in the shipped course.
    """
    if first is None:
        return CoursePart(variant, shipped_course(), is_shipped=True)
    if second is None:
        if is_path(first):
            return CoursePart(variant, Path(first))
        return CoursePart(variant, shipped_course(), first, is_shipped=True)
    if _exists(second) and not _exists(first):
        first, second = second, first
    return CoursePart(variant, Path(first), second)


def is_path(word: str) -> bool:
    """Return whether a word names a file or a folder, be it one that is not there."""
    return word.startswith(_BEGINNINGS) or word.endswith(_ENDINGS) or _exists(word)


def _exists(word: str) -> bool:
    with suppress(OSError):  # too long for a file's name, in a folder that one may not read
        return bool(word) and on_disk(Path(word)).exists()
    return False
