"""From a click to the last byte of the slide that it brings."""

from collections.abc import Iterator
from contextlib import ExitStack
from itertools import cycle

from benchmarks.courses import BUTTON
from benchmarks.programs import BASELINE, Program, player
from benchmarks.pty_driver import BenchmarkError, Terminal
from benchmarks.results import Row, Target
from benchmarks.sampling import HURRIED, THINKING, Key, Pace, Walk, forwards, interleave
from benchmarks.settings import Settings

_MEDIAN = Target(1.6, ratio=True)
_P95 = Target(16.7)
_ANYWHERE = 100, 12
_APART = 4
"""How many cells of the same hotspot are between two clicks."""
_CALM = 0.15
_PER_FILE = 75


def measure(settings: Settings) -> Iterator[Row]:
    """Click in the baseline, on hotspots, and anywhere on slides that have none."""
    changes = settings.choose(200, 20)
    paces = (HURRIED,) if settings.quick else (HURRIED, THINKING)
    slides = len(paces) * changes + 1
    files = slides // _PER_FILE + 1
    zones = player(settings.course(slides, files=files))
    anywhere = player(settings.course(slides, way_on="anywhere", files=files))
    with ExitStack() as stack:
        programs = {
            what: _clicked(stack.enter_context(program.start()[0]), program, label)
            for what, program, label in (
                ("bare", BASELINE, None),
                ("on a hotspot", zones, BUTTON),
                ("anywhere", anywhere, None),
            )
        }
        for pace in paces:
            walks = {what: Walk(*program) for what, program in programs.items()}
            interleave(list(walks.values()), changes, pace)
            yield from _rows(pace, walks.pop("bare"), walks)


def _rows(pace: Pace, bare: Walk, walks: dict[str, Walk]) -> Iterator[Row]:
    group = f"Click → last byte, 30 elements, never seen, {pace.name}"
    for what, walk in walks.items():
        yield Row(group, f"{what}: median", "ms", walk.median, bare.median, target=_MEDIAN)
        yield Row(group, f"{what}: p95", "ms", walk.p95, bare.p95, target=_P95)


def _clicked(
    terminal: Terminal, program: Program, label: str | None
) -> tuple[Terminal, Iterator[Key]]:
    """Return the terminal, the mouse on the label or in the middle, and the clicks to make."""
    x, y = _ANYWHERE
    if label:
        terminal.screen()
        place = terminal.grid.find(label)
        if place is None:
            raise BenchmarkError(f"no “{label}” on the screen:\n{terminal.screen()}")
        x, y = place
    terminal.send(f"\x1b[<35;{x};{y}M".encode())
    terminal.settle(_CALM)
    # Here and there in turns: two in one place, so quickly, are a double click, which means one.
    clicks = [f"\x1b[<0;{at};{y}M\x1b[<0;{at};{y}m".encode() for at in (x, x + _APART)]
    return terminal, forwards(1, program.title, cycle(clicks))
