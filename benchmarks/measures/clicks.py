"""From a click to the last byte of the slide that it brings."""

from collections.abc import Iterator
from contextlib import ExitStack

from benchmarks.courses import BUTTON
from benchmarks.programs import BASELINE, Program, player
from benchmarks.pty_driver import BenchmarkError, Terminal
from benchmarks.results import Row, Target
from benchmarks.sampling import HURRIED, THINKING, Pace, Walk, forwards, interleave
from benchmarks.settings import Settings

_MEDIAN = Target(1.6, ratio=True)
_P95 = Target(16.7)
_ANYWHERE = 100, 12
_CALM = 0.15


def measure(settings: Settings) -> Iterator[Row]:
    """Click on hotspots, anywhere, and in the baseline."""
    for pace in (HURRIED,) if settings.quick else (HURRIED, THINKING):
        yield from _at(pace, settings)


def _at(pace: Pace, settings: Settings) -> Iterator[Row]:
    changes = settings.choose(200, 20)
    files = changes // 75 + 1
    zones = player(settings.course(changes + 75, files=files))
    anywhere = player(settings.course(changes + 75, way_on="anywhere", files=files))
    with ExitStack() as stack:
        walks = [
            _walk(stack.enter_context(program.start()[0]), program, label)
            for program, label in ((BASELINE, None), (zones, BUTTON), (anywhere, None))
        ]
        interleave(walks, changes, pace)
    bare, *others = walks
    for what, walk in zip(("on a hotspot", "anywhere"), others, strict=True):
        group = f"Click → last byte, 30 elements, never seen, {pace.name}"
        yield Row(group, f"{what}: median", "ms", walk.median, bare.median, target=_MEDIAN)
        yield Row(group, f"{what}: p95", "ms", walk.p95, bare.p95, target=_P95)


def _walk(terminal: Terminal, program: Program, label: str | None) -> Walk:
    x, y = _ANYWHERE
    if label:
        terminal.screen()
        place = terminal.grid.find(label)
        if place is None:
            raise BenchmarkError(f"no “{label}” on the screen:\n{terminal.screen()}")
        x, y = place
    terminal.send(f"\x1b[<35;{x};{y}M".encode())
    terminal.settle(_CALM)
    click = f"\x1b[<0;{x};{y}M\x1b[<0;{x};{y}m".encode()
    return Walk(terminal, forwards(1, program.title, click))
