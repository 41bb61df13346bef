"""From the start of the process to its first complete frame."""

import statistics
from collections.abc import Iterator

from benchmarks.programs import BASELINE, Program, shipped_player
from benchmarks.results import Row, Target
from benchmarks.sampling import ON
from benchmarks.settings import Settings

_GROUP = "First frame"
_BEFORE_FIRST_KEY = 0.2


def measure(settings: Settings) -> Iterator[Row]:
    """Start both programs in turns, and go on by one slide in each."""
    programs = {"bare": BASELINE, "player": shipped_player()}
    frames: dict[str, list[float]] = {name: [] for name in programs}
    changes: dict[str, list[float]] = {name: [] for name in programs}
    for turn in range(settings.choose(15, 3) + 1):
        for name, program in programs.items():
            frame, change = _start(program)
            if turn:  # the first of all writes bytecode and warms the disk's cache
                frames[name].append(frame)
                changes[name].append(change)
    bare, player = (statistics.median(frames[name]) for name in programs)
    yield Row(_GROUP, "shipped course", "s", player, bare, target=Target(1.6, ratio=True))
    bare, player = (statistics.median(changes[name]) for name in programs)
    yield Row(_GROUP, "the very first change of slide", "ms", player, bare)


def _start(program: Program) -> tuple[float, float]:
    terminal, frame = program.start()
    with terminal:
        terminal.drain(_BEFORE_FIRST_KEY)
        sent = terminal.send(ON)
        return frame, (terminal.answer().last - sent) * 1000
