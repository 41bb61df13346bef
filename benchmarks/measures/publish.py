"""The command `publish` on a long course, from its start to its exit."""

import subprocess
import sys
from collections.abc import Iterator

from benchmarks.measures.check import spent
from benchmarks.pty_driver import ROOT, BenchmarkError
from benchmarks.results import Row, Target
from benchmarks.settings import Settings

_SMALL, _LARGE = 100, 1_000

_SOON = Target(5)
_LINEAR = Target(12, ratio=True)


def measure(settings: Settings) -> Iterator[Row]:
    """Publish two courses as a page, one ten times as long as the other."""
    small, large = (_seconds(settings, slides) for slides in (_SMALL, _LARGE))
    group = "publish, 30 elements a slide: processor time"
    yield Row(group, f"{_LARGE:,} slides", "s", large, target=_SOON)
    yield Row(group, "growth", "s", large, small, f"{_SMALL} slides", _LINEAR)


def _seconds(settings: Settings, slides: int) -> float:
    """Return the least of some runs: other programs only ever add to it."""
    page = str(settings.folder / "course.html")
    command = (sys.executable, "-m", "tutor", "publish", str(settings.course(slides)), "-o", page)
    return min(_once(command) for _ in range(settings.choose(5, 2)))


def _once(command: tuple[str, ...]) -> float:
    before = spent()
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    if ran.returncode:
        raise BenchmarkError(f"the course should be clean:\n{ran.stdout}{ran.stderr}")
    return spent() - before
