"""Memory, early and after thousands of changes."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack

from benchmarks.process import memory
from benchmarks.programs import BASELINE, player
from benchmarks.pty_driver import Terminal
from benchmarks.results import Row, Target
from benchmarks.sampling import ON
from benchmarks.settings import Settings

_GROUP = "Memory"
_SLIDES = 300
_QUIET = 0.004
_SETTLE = 0.5
_FLAT = Target(1.05, ratio=True)


def measure(settings: Settings) -> Iterator[Row]:
    """Go round a course in which every slide leads to the next; each step is remembered."""
    early, late = settings.choose(500, 50), settings.choose(5000, 150)
    with ExitStack() as stack:
        terminals = [
            stack.enter_context(program.start()[0])
            for program in (player(settings.course(_SLIDES, files=4)), BASELINE)
        ]
        first, bare_first = _after(terminals, early)
        last, bare_last = _after(terminals, late - early)
    yield Row(_GROUP, f"after {early:,} changes", "MB", first, bare_first)
    yield Row(_GROUP, f"after {late:,} changes", "MB", last, bare_last)
    yield Row(_GROUP, f"flat from {early:,} to {late:,}", "MB", last, first, "early", _FLAT)


def _after(terminals: Sequence[Terminal], changes: int) -> list[float]:
    """Return the memory of each program after some more changes, made at the same time."""
    for _ in range(changes):
        for terminal in terminals:
            terminal.send(ON)
        for terminal in terminals:
            terminal.answer(_QUIET)
    for terminal in terminals:
        terminal.drain(_SETTLE)
        terminal.screen()
    return [memory(terminal.pid) for terminal in terminals]
