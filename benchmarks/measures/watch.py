"""From the saving of a file to the last byte of the slide that it changes."""

import statistics
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

from benchmarks.courses import slide_at, title
from benchmarks.programs import live_player
from benchmarks.pty_driver import Terminal
from benchmarks.results import Row, Target
from benchmarks.sampling import percentile
from benchmarks.settings import Settings

_MEDIAN = Target(100)
_CALM = 0.15
_GLANCE = 0.001
"""How soon after a byte one looks at what is on the screen."""


def measure(settings: Settings) -> Iterator[Row]:
    """Change the title of the slide that is shown, in a small course and in a long one."""
    changes = settings.choose(100, 15)
    for slides, target in ((75, _MEDIAN), (10_000, None)):
        course = settings.course(slides)
        with live_player(course, slide_at(1)).start()[0] as terminal:
            times = _change(terminal, course / "part000.yaml", changes)
        group = "Saved → last byte, the course being watched"
        what = f"{slides:,} slides of 30 elements"
        yield Row(group, f"{what}: median", "ms", statistics.median(times), target=target)
        yield Row(group, f"{what}: p95", "ms", percentile(times, 95))


def _change(terminal: Terminal, path: Path, changes: int) -> list[float]:
    written, shown = path.read_text("utf-8"), title(1)
    times: list[float] = []
    for number in range(changes):
        terminal.drain(_CALM)
        new = f"Changement {number:04}"
        text = written.replace(shown, new, 1)
        saved = perf_counter()
        path.write_text(text, "utf-8")
        times.append((terminal.wait_for(new, _GLANCE) - saved) * 1000)
    path.write_text(written, "utf-8")
    return times
