"""The processor while a slide with a hotspot is shown and nobody touches anything."""

from collections.abc import Iterator
from contextlib import ExitStack
from time import perf_counter

from benchmarks.process import processor
from benchmarks.programs import BASELINE, player
from benchmarks.results import Row, Target
from benchmarks.settings import Settings

_GROUP = "Idle"
_SETTLE = 1.0
_CATCH_UP = 0.05
_SLIDES = 75


def measure(settings: Settings) -> Iterator[Row]:
    """Wait, both programs at once: they should not use anything that they could compete for."""
    seconds = settings.choose(20, 4)
    with ExitStack() as stack:
        terminals = [
            stack.enter_context(program.start()[0])
            for program in (player(settings.course(_SLIDES)), BASELINE)
        ]
        for terminal in terminals:
            terminal.drain(_SETTLE)
        start = perf_counter()
        before = [processor(terminal.pid) for terminal in terminals]
        sizes = [terminals[0].drain(seconds).size, terminals[1].drain(_CATCH_UP).size]
        after = [processor(terminal.pid) for terminal in terminals]
        used = perf_counter() - start
    share, bare = (100 * (end - begin) / used for begin, end in zip(before, after, strict=True))
    yield Row(
        _GROUP, f"processor, of one core, over {seconds} s", "%", share, bare, target=Target(0.3)
    )
    yield Row(_GROUP, "bytes written", "kB", sizes[0] / 1000, sizes[1] / 1000, target=Target(0))
