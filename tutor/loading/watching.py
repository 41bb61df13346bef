"""Reads a course again whenever someone saves one of its files.

The files are looked at, over and over: what the system tells of changes it does not tell of every
folder, nor to everyone, and a folder that is made again is another one to it.
"""

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from threading import Event
from time import monotonic, thread_time

from tutor.loading.changes import changed_slides, check_changes
from tutor.loading.course_files import Reading
from tutor.loading.courses import open_files
from tutor.loading.files import ENDINGS
from tutor.loading.mistakes import WrongCourse
from tutor.model.course import Course
from tutor.model.targets import SlideRef

OnCourse = Callable[[Course, list[SlideRef]], None]
"""Takes the course as it now is, and the slides that changed."""

OnMistakes = Callable[[WrongCourse], None]
"""Takes what is wrong with the files as they now are."""

_LOOK_S = 0.1
_SECOND_LOOK_S = 0.08
_WRONG_S = 1.0
"""How often a wrong course is read again, be its files the same: what it lacks may come."""

_AT_REST = 100
"""How many times longer than it looked, or read in vain, the watch sleeps: 1 % of a processor."""

_Stamp = tuple[int, ...] | None
"""What changes when a file is saved; None where there is no such file."""


class CourseWatch:
    """Watches the files of a course that is played, with some values given."""

    def __init__(self, path: Path, course: Course, values: Mapping[str, str] | None = None) -> None:
        self._path = path.absolute()  # the folder where one stands may be removed and made again
        self._reading = Reading(by_slides=True, values=values or {})
        self._course = course
        self._read: frozenset[str] = frozenset()
        """The files of which the course is made."""
        self._seen: dict[str, _Stamp] = {}
        self._told = ""
        """What was last told to be wrong; nothing once the course is right."""

    def run(self, on_course: OnCourse, on_mistakes: OnMistakes, stop: Event) -> None:
        """Tell of every change until `stop` is set. It blocks: it is for a thread of its own."""
        read_again_at = 0.0
        while not stop.is_set():
            began = thread_time()
            is_saved = self._is_saved()
            pause = max(_LOOK_S, _AT_REST * (thread_time() - began))
            if is_saved or (self._told and monotonic() > read_again_at):
                began = thread_time()
                self._read_again(on_course, on_mistakes, stop)
                rest = max(_WRONG_S, _AT_REST * (thread_time() - began))
                read_again_at = monotonic() + rest
            stop.wait(pause)

    def _is_saved(self) -> bool:
        """Return whether a file changed or is new; a picture that a slide now names is not."""
        before, self._seen = self._seen, {path: _stamp(path) for path in self._watched()}
        return any(
            stamp != before.get(path, None if path.endswith(ENDINGS) else stamp)
            for path, stamp in self._seen.items()
        )

    def _watched(self) -> set[str]:
        """Return the files of the course as it was last right, and what may become one of them."""
        if self._path.is_dir():
            return {*self._read, *_scenarios_in(self._path)}
        courses = (self._path.with_name(f"course{ending}") for ending in ENDINGS)
        return {*self._read, str(self._path), *map(str, courses)}

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
                self._course, self._told = files.course, ""
                self._read = frozenset(map(_full, files.read))
                self._seen |= {path: _stamp(path) for path in self._watched() - self._seen.keys()}
                on_course(files.course, changed)
                return


def _full(path: Path) -> str:
    try:
        return str(path.absolute())
    except OSError:  # the folder where one stands is gone
        return str(path)


def _scenarios_in(folder: Path) -> Iterator[str]:
    with suppress(OSError), os.scandir(folder) as found:
        names = (one for one in found if one.name.endswith(ENDINGS))
        yield from (one.path for one in names if not one.name.startswith("."))


def _stamp(path: str) -> _Stamp:
    try:
        found = os.stat(path)  # noqa: PTH116  # a Path for each costs more than the look
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino
