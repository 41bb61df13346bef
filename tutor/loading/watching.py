"""Reads a course again whenever someone saves one of its files.

The files are looked at, over and over: what the system tells of changes it does not tell of every
folder, nor to everyone, and a folder that is made again is another one to it.
"""

from collections.abc import Callable, Mapping
from pathlib import Path
from threading import Event
from time import monotonic

from tutor.loading.changes import changed_slides, check_changes
from tutor.loading.course_files import CourseFiles, Reading
from tutor.loading.courses import open_files
from tutor.loading.files import ENDINGS
from tutor.loading.mistakes import WrongCourse
from tutor.model.course import Course
from tutor.model.targets import SlideRef

OnCourse = Callable[[Course, list[SlideRef]], None]
"""Takes the course as it now is, and the slides that changed."""

OnMistakes = Callable[[WrongCourse], None]
"""Takes what is wrong with the files as they now are."""

_LOOK_S = 0.05
_SECOND_LOOK_S = 0.08
_WRONG_S = 1.0
"""How often a wrong course is read again, be its files the same: what it lacks may come."""

_Stamp = tuple[int, ...] | None
"""What changes when a file is saved; None where there is no such file."""


class CourseWatch:
    """Watches the files of a course that is played, with some values given."""

    def __init__(self, path: Path, course: Course, values: Mapping[str, str] | None = None) -> None:
        self._path = path.absolute()  # the folder where one stands may be removed and made again
        self._reading = Reading(by_slides=True, values=values or {})
        self._course = course
        self._files: CourseFiles | None = None
        self._seen: dict[Path, _Stamp] = {}
        self._told = ""
        """What was last told to be wrong; nothing once the course is right."""

    def run(self, on_course: OnCourse, on_mistakes: OnMistakes, stop: Event) -> None:
        """Tell of every change until `stop` is set. It blocks: it is for a thread of its own."""
        read_at = 0.0
        while not stop.is_set():
            if self._is_saved() or (self._told and monotonic() > read_at + _WRONG_S):
                self._read_again(on_course, on_mistakes, stop)
                read_at = monotonic()
            stop.wait(_LOOK_S)

    def _is_saved(self) -> bool:
        """Return whether a file changed or is new; a picture that a slide now names is not."""
        before, self._seen = self._seen, {path: _stamp(path) for path in self._watched()}
        return any(
            stamp != before.get(path, None if path.suffix in ENDINGS else stamp)
            for path, stamp in self._seen.items()
        )

    def _watched(self) -> set[Path]:
        """Return the files of the course as it was last right, and what may become one of them."""
        read = self._files.read if self._files else []
        if self._path.is_dir():
            return {*read, *(one for one in self._path.glob("[!.]*") if one.suffix in ENDINGS)}
        courses = (self._path.with_name(f"course{ending}") for ending in ENDINGS)
        return {*read, self._path, *courses}

    def _read_again(self, on_course: OnCourse, on_mistakes: OnMistakes, stop: Event) -> None:
        """Read, and once more after a while before telling what is wrong.

        An editor may not have written the whole file yet.
        """
        for is_last in (False, True):
            try:
                files = open_files(self._path, self._reading)
                changed = changed_slides(self._course, files.course)
                check_changes(self._course, files.course, changed)
            except WrongCourse as wrong:
                if is_last and str(wrong) != self._told:
                    self._told = str(wrong)
                    on_mistakes(wrong)
                elif not is_last and stop.wait(_SECOND_LOOK_S):
                    return
            else:
                self._course, self._files, self._told = files.course, files, ""
                self._seen |= {path: _stamp(path) for path in self._watched() - self._seen.keys()}
                on_course(files.course, changed)
                return


def _stamp(path: Path) -> _Stamp:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino
