"""The command `check` on long courses of small slides, from its start to its exit."""

import resource
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks.courses import write_small_course
from benchmarks.pty_driver import ROOT, BenchmarkError
from benchmarks.results import Row, Target
from benchmarks.settings import Settings

_SMALL, _LARGE = 1_000, 10_000

_SOON = Target(5)
_LINEAR = Target(12, ratio=True)
"""Ten times as many slides; the processor's caches are what is left."""


def measure(settings: Settings) -> Iterator[Row]:
    """Check two courses in which nothing is to be found, one ten times as long as the other."""
    small, large = (_seconds(settings, slides) for slides in (_SMALL, _LARGE))
    group = "check, every rule, 5 elements a slide: processor time"
    yield Row(group, f"{_SMALL:,} slides", "s", small)
    yield Row(group, f"{_LARGE:,} slides", "s", large, target=_SOON)
    yield Row(group, "growth", "s", large, small, "small", _LINEAR)


def _seconds(settings: Settings, slides: int) -> float:
    """Return the least of some runs: other programs only ever add to it."""
    course = write_small_course(settings.folder / f"{slides}-small", slides)
    return min(_once(course) for _ in range(settings.choose(5, 2)))


def _once(course: Path) -> float:
    before = spent()
    command = (sys.executable, "-m", "tutor", "check", str(course), "--severity", "note")
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    if ran.returncode:
        raise BenchmarkError(f"the course should be clean:\n{ran.stdout}{ran.stderr}")
    return spent() - before


def spent() -> float:
    """Return the processor time of all that was started and is over, in seconds."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
