"""Changes of slide, one after the other, each timed to its last byte.

An answer that goes on after a silence (a second frame, a scroll bar) counts to its very end, as far
as it comes before the next key.
"""

import random
import statistics
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import cycle, islice, repeat
from typing import NamedTuple

from benchmarks.process import processor
from benchmarks.pty_driver import Terminal

ON, BACK, ENTER = b"\x1b[C", b"\x1b[D", b"\r"
"""Goes on at once; `ON` first reads on, where a slide is higher than the window."""

_FRAME = 1 / 60
_BLOCK = 20
_SPREAD = random.Random(60)


class Pace(NamedTuple):
    """How long one waits from the silence after an answer to the next key, in seconds."""

    name: str
    shortest: float
    spread: float = _FRAME
    """More than a frame of Textual's, so that keys do not fall in step with its timer."""

    def wait(self) -> float:
        """Return a wait, never the same."""
        return self.shortest + _SPREAD.random() * self.spread


HURRIED = Pace("no wait", 0.0)
"""Before the player prepares the slides one click away."""

CAUGHT = Pace("wait 45-70 ms", 0.02, 0.025)
"""While the player prepares them."""

THINKING = Pace("wait > 100 ms", 0.08, 0.03)
"""After it has: the wait counts from the last byte, the silence is part of it."""


class Key(NamedTuple):
    """What is typed, and what the screen then shows."""

    typed: bytes
    shown: str


class Walk:
    """A program in which one changes the slide again and again."""

    def __init__(self, terminal: Terminal, keys: Iterable[Key]) -> None:
        self.terminal = terminal
        self._keys = iter(keys)
        self.times: list[float] = []
        """From the key to the last byte, in milliseconds."""
        self.sizes: list[int] = []
        """The bytes of each answer."""
        self.late = 0
        """How many answers went on after a silence: drawn in two frames."""
        self.processor = 0.0
        """Processor seconds, preparation included."""

    def change(self, count: int, pace: Pace) -> None:
        """Change the slide some times, each time until the screen shows what was meant."""
        before = processor(self.terminal.pid)
        for key in islice(self._keys, count):
            self._time(key, pace)
        self.processor += processor(self.terminal.pid) - before

    def _time(self, key: Key, pace: Pace) -> None:
        sent = self.terminal.send(key.typed)
        answer = self.terminal.answer()
        size = answer.size
        while key.shown not in self.terminal.screen():
            answer = self.terminal.answer()
            size += answer.size
        late = self.terminal.drain(pace.wait())
        self.late += late.size > 0
        self.times.append(((late if late.size else answer).last - sent) * 1000)
        self.sizes.append(size + late.size)

    @property
    def median(self) -> float:
        """The median time, in milliseconds."""
        return statistics.median(self.times)

    @property
    def p95(self) -> float:
        """The time that one change in twenty exceeds, in milliseconds."""
        return percentile(self.times, 95)

    @property
    def size(self) -> float:
        """The median number of bytes, in thousands."""
        return statistics.median(self.sizes) / 1000

    @property
    def late_share(self) -> float:
        """How many answers in a hundred were drawn in two frames."""
        return 100 * self.late / len(self.times)

    @property
    def processor_each(self) -> float:
        """The processor time of a change and of the preparation after it, in milliseconds."""
        return self.processor * 1000 / len(self.times)


def interleave(walks: Sequence[Walk], changes: int, pace: Pace) -> None:
    """Change the slide in each program in turns, so that a busy machine slows all alike."""
    done = 0
    while done < changes:
        block = min(_BLOCK, changes - done)
        for walk in walks:
            walk.change(block, pace)
        done += block


def forwards(
    first: int, title: Callable[[int], str], typed: Iterable[bytes] = repeat(ON)
) -> Iterator[Key]:
    """Go on and on by what is typed; no slide comes twice."""
    for number, each in enumerate(typed, first + 1):
        yield Key(each, title(number))


def to_and_fro(titles: Sequence[str]) -> Iterator[Key]:
    """Go from the first to the last and back, again and again."""
    there = [Key(ON, title) for title in titles[1:]]
    back = [Key(BACK, title) for title in titles[-2::-1]]
    return cycle([*there, *back])


def percentile(values: Iterable[float], rank: int) -> float:
    """Return the value under which `rank` per cent of the values are."""
    ordered = sorted(values)
    return ordered[min(len(ordered) * rank // 100, len(ordered) - 1)]
