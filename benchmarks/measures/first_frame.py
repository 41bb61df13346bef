"""From the start of the process to its first complete frame, and to what a first key changes."""

import statistics
from collections.abc import Callable, Iterator

from benchmarks.programs import BASELINE, Program, shipped_player
from benchmarks.pty_driver import QUIET
from benchmarks.results import Row, Target
from benchmarks.sampling import ON
from benchmarks.settings import Settings

_GROUP = "First frame"


def measure(settings: Settings) -> Iterator[Row]:
    """Start both programs in turns, and go on by one slide in each: at once, or once at rest."""
    starts = settings.choose(15, 3)
    first, at_once, at_rest = (_medians(tell, starts) for tell in (_frame, _obeyed, _change))
    yield Row(_GROUP, "shipped course", "s", *first, target=Target(0.8, ratio=True))
    yield Row(_GROUP, "a key typed at once, obeyed", "s", *at_once, target=Target(1.6, ratio=True))
    yield Row(_GROUP, "the very first change of slide", "ms", *at_rest)


def _medians(tell: Callable[[Program], float], starts: int) -> tuple[float, float]:
    """Return what is told of the player, and of the bare program."""
    programs = shipped_player(), BASELINE
    told: tuple[list[float], list[float]] = [], []
    for turn in range(starts + 1):
        for program, values in zip(programs, told, strict=True):
            value = tell(program)
            if turn:  # the first of all writes bytecode and warms the disk's cache
                values.append(value)
    player, bare = map(statistics.median, told)
    return player, bare


def _frame(program: Program) -> float:
    terminal, frame = program.begin()
    terminal.close()
    return frame


def _obeyed(program: Program) -> float:
    terminal, _ = program.begin()
    with terminal:
        terminal.send(ON)
        return terminal.wait_for(program.title(program.first + 1), QUIET) - terminal.started


def _change(program: Program) -> float:
    terminal, _ = program.start()
    with terminal:
        sent = terminal.send(ON)
        return (terminal.answer().last - sent) * 1000
