"""Tells the player that its course's files changed, from a thread that watches them."""

from collections.abc import Callable
from threading import Event, Thread
from typing import Protocol

from textual.message import Message
from textual.message_pump import MessagePump

from tutor.model.course import Course
from tutor.model.errors import CourseError
from tutor.model.targets import SlideRef


class Watch(Protocol):
    """Notices changes of a course's files."""

    def run(
        self,
        on_course: Callable[[Course, list[SlideRef]], None],
        on_mistakes: Callable[[CourseError], None],
        stop: Event,
    ) -> None:
        """Tell of every change, until `stop` is set."""


class CourseChanged(Message):
    """The course is right, and not what it was."""

    def __init__(self, course: Course, slides: list[SlideRef]) -> None:
        super().__init__()
        self.course = course
        self.slides = slides
        """Those that changed."""


class CourseWrong(Message):
    """The course's files have mistakes; the course as it last was goes on."""

    def __init__(self, error: CourseError) -> None:
        super().__init__()
        self.error = error


class CourseWatcher:
    """Runs a watch in a thread of its own, and passes on what it tells as messages."""

    def __init__(self, watch: Watch, player: MessagePump) -> None:
        self._watch = watch
        self._player = player
        self._stop = Event()

    def start(self) -> None:
        """Begin to watch."""
        Thread(target=self._run, name="course-watch", daemon=True).start()

    def stop(self) -> None:
        """Watch no more."""
        self._stop.set()

    def _run(self) -> None:
        self._watch.run(
            lambda course, slides: self._tell(CourseChanged(course, slides)),
            lambda error: self._tell(CourseWrong(error)),
            self._stop,
        )

    def _tell(self, message: Message) -> None:
        if not self._stop.is_set():
            self._player.post_message(message)
