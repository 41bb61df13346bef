"""From a key to the last byte of the slide that it brings."""

from collections.abc import Iterator
from contextlib import ExitStack

from benchmarks.programs import BASELINE, player, shipped_walk
from benchmarks.pty_driver import BenchmarkError, Terminal
from benchmarks.results import Row, Target
from benchmarks.sampling import (
    BACK,
    CAUGHT,
    ENTER,
    HURRIED,
    THINKING,
    Pace,
    Walk,
    forwards,
    interleave,
    to_and_fro,
)
from benchmarks.settings import Settings

_MEDIAN = Target(1.6, ratio=True)
_P95 = Target(16.7)
_PER_FILE = 75
_TOUR = 14
_FEWEST = 8
_CALM = 0.08


def measure(settings: Settings) -> Iterator[Row]:
    """Walk in the baseline, in the shipped course and in one of slides of thirty elements."""
    changes = settings.choose(300, 20)
    paces = (HURRIED, THINKING) if settings.quick else (HURRIED, CAUGHT, THINKING)
    slides = len(paces) * changes + 1
    generated = player(settings.course(slides, files=slides // _PER_FILE + 1))
    with ExitStack() as stack:
        bare, shipped, thirty = (
            stack.enter_context(program.start()[0])
            for program in (BASELINE, shipped_walk(), generated)
        )
        programs = {
            "bare": (bare, forwards(1, BASELINE.title)),
            "shipped slides, seen before": (shipped, to_and_fro(_tour(shipped))),
            "30 elements, never seen": (thirty, forwards(1, generated.title)),
        }
        for pace in paces:
            walks = {what: Walk(*program) for what, program in programs.items()}
            interleave(list(walks.values()), changes, pace)
            yield from _rows(pace, walks.pop("bare"), walks)


def _rows(pace: Pace, bare: Walk, walks: dict[str, Walk]) -> Iterator[Row]:
    group = f"Key → last byte, {pace.name}"
    for what, walk in walks.items():
        yield Row(group, f"{what}: median", "ms", walk.median, bare.median, target=_MEDIAN)
        yield Row(group, f"{what}: p95", "ms", walk.p95, bare.p95, target=_P95)
        yield Row(group, "… in a second frame", "%", walk.late_share, bare.late_share)
        yield Row(group, "… bytes per change", "kB", walk.size, bare.size)
        each, least = walk.processor_each, bare.processor_each
        yield Row(group, "… processor per change", "ms", each, least)


def _tour(terminal: Terminal) -> list[str]:
    """Go through the course once and come back to its start; return the slides' headers."""
    for _ in range(_TOUR):
        terminal.send(ENTER)
        terminal.settle(_CALM)
    headers = [_header(terminal)]
    while True:
        terminal.send(BACK)
        if not terminal.settle(_CALM).size:
            break
        headers.append(_header(terminal))
    if len(headers) < _FEWEST:
        raise BenchmarkError(f"only {len(headers)} slides:\n{terminal.screen()}")
    return headers[::-1]


def _header(terminal: Terminal) -> str:
    """Return the first line's end: the parcours and one's place in it."""
    return terminal.screen().split("\n", 1)[0][-40:]
