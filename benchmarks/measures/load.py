"""Long courses: how soon they open, and what a change of slide takes there."""

import statistics
from collections.abc import Iterator
from typing import NamedTuple

from benchmarks.courses import slide_at
from benchmarks.process import memory
from benchmarks.programs import Program, player
from benchmarks.results import Row, Target
from benchmarks.sampling import HURRIED, Walk, forwards, percentile
from benchmarks.settings import Settings

_SMALL = "100 slides"
_LONGEST = 10_000
_STEPS = 30
_LONG = 10.0
"""The seconds over which a course is opened only once."""

_OPENS = Target(3)
_ALIKE = Target(1.25, ratio=True)


class _Course(NamedTuple):
    what: str
    slides: int
    files: int = 1
    first: int = 1

    def program(self, settings: Settings) -> Program:
        course = settings.course(self.slides, files=self.files)
        begin = slide_at(self.first, self.files, self.slides) if self.first > 1 else None
        return player(course, self.first, begin)


_COURSES = (
    _Course(_SMALL, 100),
    _Course("1,000 slides", 1000),
    _Course("10,000 slides", _LONGEST),
    _Course("10,000 slides, near the end", _LONGEST, first=_LONGEST - _STEPS - 1),
    _Course("10,000 slides in 100 files", _LONGEST, files=100),
)


class _Figures:
    """What several starts of one course gave."""

    def __init__(self) -> None:
        self.seconds: list[float] = []
        self.times: list[float] = []
        self.memory = 0.0

    def start(self, program: Program) -> None:
        """Open the course, walk a little, and leave: alone, for a long course is read on."""
        terminal, seconds = program.start()
        with terminal:
            walk = Walk(terminal, forwards(program.first, program.title))
            walk.change(_STEPS, HURRIED)
            self.memory = memory(terminal.pid)
        self.seconds.append(seconds)
        self.times += walk.times


def measure(settings: Settings) -> Iterator[Row]:
    """Start the player on courses of many lengths, in turns."""
    chosen = _COURSES[::2][:2] if settings.quick else _COURSES
    courses = {course.what: course.program(settings) for course in chosen}
    figures = {what: _Figures() for what in courses}
    for turn in range(settings.choose(3, 1)):
        for what, program in courses.items():
            if not turn or figures[what].seconds[0] < _LONG:
                figures[what].start(program)
    yield from _rows(figures)


def _rows(figures: dict[str, _Figures]) -> Iterator[Row]:
    group = "First frame of long courses, 30 elements a slide"
    small = statistics.median(figures[_SMALL].seconds)
    for what, found in figures.items():
        yield Row(group, what, "s", statistics.median(found.seconds), small, "small", _OPENS)
    group = f"Key → last byte there, never seen, {HURRIED.name}"
    times = figures[_SMALL].times
    for what, found in figures.items():
        median, p95 = statistics.median(found.times), percentile(found.times, 95)
        bound = None if what == _SMALL else _ALIKE
        yield Row(group, f"{what}: median", "ms", median, statistics.median(times), "small", bound)
        yield Row(group, f"{what}: p95", "ms", p95, percentile(times, 95), "small")
    for what, found in figures.items():
        yield Row("Memory there", what, "MB", found.memory, figures[_SMALL].memory, "small")
