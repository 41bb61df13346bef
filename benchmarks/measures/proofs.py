"""The proofs about a course's graph, once it is read, in a process that `check` runs as well."""

import gc
import statistics
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.choices import write_course_of_choices
from benchmarks.results import Row, Target
from benchmarks.settings import Settings
from tutor.checks.graph.proofs import check
from tutor.loading.courses import load_course
from tutor.model.course import Course

_SMALL, _LARGE = 1_000, 10_000
_SLIDES, _CHOICES = 300, 12

_SOON = Target(1)
_OF_CHOICES = Target(3)
_LINEAR = Target(15, ratio=True)
"""Ten times as many slides; the processor's caches are what is left."""


def measure(settings: Settings) -> Iterator[Row]:
    """Prove all there is to prove of a course, of one ten times as long, and of one of choices."""
    gc.disable()  # as the command does
    try:
        small, large = (_seconds(settings, settings.course(n)) for n in (_SMALL, _LARGE))
        folder = write_course_of_choices(settings.folder / "choices", _SLIDES, _CHOICES)
        chosen = _seconds(settings, folder)
    finally:
        gc.enable()
    group = "Proofs about the graph, 30 elements a slide"
    yield Row(group, f"{_SMALL:,} slides", "ms", small * 1000)
    yield Row(group, f"{_LARGE:,} slides", "s", large, target=_SOON)
    yield Row(group, "growth", "s", large, small, "small", _LINEAR)
    what = f"{_SLIDES} slides, {_CHOICES} yes-or-no choices"
    yield Row(group, what, "s", chosen, target=_OF_CHOICES)


def _seconds(settings: Settings, folder: Path) -> float:
    course = load_course(folder)
    return statistics.median(_once(course) for _ in range(settings.choose(5, 3)))


def _once(course: Course) -> float:
    start = time.process_time()
    for _ in check(course):
        pass
    return time.process_time() - start
