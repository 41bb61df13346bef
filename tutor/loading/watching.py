"""Reads a course again whenever someone saves one of its files."""

from collections.abc import Callable, Mapping
from pathlib import Path
from threading import Event

from watchfiles import Change, watch

from tutor.loading.changes import changed_slides, check_changes
from tutor.loading.course_files import Reading
from tutor.loading.courses import open_course
from tutor.loading.mistakes import WrongCourse
from tutor.model.course import Course
from tutor.model.targets import SlideRef

OnCourse = Callable[[Course, list[SlideRef]], None]
"""Takes the course as it now is, and the slides that changed."""

OnMistakes = Callable[[WrongCourse], None]
"""Takes what is wrong with the files as they now are."""

_STEP_MS = 10
_TURN_MS = 500
_SECOND_LOOK_S = 0.08
_LEFTOVERS = ("~", ".swp", ".swx", ".tmp", ".bak")


class CourseWatch:
    """Watches the folder of a course that is played, with some values given."""

    def __init__(self, path: Path, course: Course, values: Mapping[str, str] | None = None) -> None:
        self._path = path
        self._reading = Reading(by_slides=True, values=values or {})
        self._course = course

    def run(self, on_course: OnCourse, on_mistakes: OnMistakes, stop: Event) -> None:
        """Tell of every change until `stop` is set. It blocks: it is for a thread of its own."""
        folder = self._path if self._path.is_dir() else self._path.absolute().parent
        is_first = True
        for changes in watch(
            folder,
            watch_filter=_may_matter,
            step=_STEP_MS,
            debounce=10 * _STEP_MS,
            rust_timeout=_TURN_MS,
            yield_on_timeout=True,
            stop_event=stop,
            raise_interrupt=False,
        ):
            # Something may have been saved between the reading of the course and the first watch.
            if changes or is_first:
                self._read_again(on_course, on_mistakes, stop)
            is_first = False

    def _read_again(self, on_course: OnCourse, on_mistakes: OnMistakes, stop: Event) -> None:
        """Read, and once more after a while before telling what is wrong.

        An editor may not have written the whole file yet.
        """
        for is_last in (False, True):
            try:
                course = open_course(self._path, self._reading)
                changed = changed_slides(self._course, course)
                check_changes(self._course, course, changed)
            except WrongCourse as wrong:
                if is_last:
                    on_mistakes(wrong)
                elif stop.wait(_SECOND_LOOK_S):
                    return
            else:
                self._course = course
                on_course(course, changed)
                return


def _may_matter(_: Change, path: str) -> bool:
    name = Path(path).name
    return not name.startswith((".", "#")) and not name.endswith(_LEFTOVERS)
