"""From the room's key to the first byte in the notes, and what followers cost the room."""

import socket
import statistics
import subprocess
from collections import defaultdict
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from benchmarks.programs import Program, followed_player, notes, player
from benchmarks.pty_driver import BenchmarkError, Terminal, first_bytes
from benchmarks.results import Row, Target
from benchmarks.sampling import HURRIED, ON, THINKING, Pace, Walk, forwards, interleave, percentile
from benchmarks.settings import Settings

_MEDIAN = Target(15)
_P95 = Target(40)
_NO_MORE = Target(1.05, ratio=True)
_CALM = 0.12
_MANY = 10
_STARTS = 10
_PACES = (HURRIED, THINKING)
_PER_FILE = 75


def measure(settings: Settings) -> Iterator[Row]:
    """Go on in the room with one window of notes, with ten, and with one beside none."""
    changes = settings.choose(200, 20)
    for windows, median in ((1, _MEDIAN), (_MANY, None)):
        times = _follow(settings, windows, changes)
        group = f"Room's key → first byte in the notes, windows: {windows}"
        yield Row(group, "30 elements: median", "ms", statistics.median(times), target=median)
        yield Row(group, "30 elements: p95", "ms", percentile(times, 95), target=_P95)
    yield from _cost(settings, settings.choose(400, 20))


def _follow(settings: Settings, windows: int, changes: int) -> list[float]:
    """Return, for each change and each window, the milliseconds to the first byte there."""
    course = settings.course(changes + 1, files=changes // _PER_FILE + 1)
    port = _free_port()
    program = followed_player(course, port)
    times: list[float] = []
    with ExitStack() as stack:
        room = stack.enter_context(program.start()[0])
        followers = [_start(stack, notes(port, program)) for _ in range(windows)]
        for number in range(2, changes + 2):
            for terminal in followers:
                terminal.drain(_CALM / windows)
            sent = room.send(ON)
            times += [(came - sent) * 1000 for came in first_bytes(followers, room)]
            room.drain(_CALM)
            if program.title(number) not in room.screen():
                raise BenchmarkError(f"the room did not go on:\n{room.screen()}")
    return times


def _cost(settings: Settings, changes: int) -> Iterator[Row]:
    """Compare rooms that show the same slides: one is followed, the other is not.

    Two starts of one program differ by more than what is looked for, so there are several of each.
    """
    starts = settings.choose(_STARTS, 1)
    each = changes // starts
    slides = len(_PACES) * each + 1
    course = settings.course(slides, files=slides // _PER_FILE + 1)
    port = _free_port()
    alone, followed = player(course), followed_player(course, port)
    times: dict[tuple[Pace, Program], list[float]] = defaultdict(list)
    for turn in range(starts):
        rooms = (alone, followed) if turn % 2 else (followed, alone)
        with ExitStack() as stack:
            ways = {room: (_start(stack, room), forwards(1, room.title)) for room in rooms}
            stack.enter_context(_read_by_nobody(_start(stack, notes(port, followed))))
            for pace in _PACES:
                walks = {room: Walk(*way) for room, way in ways.items()}
                interleave(list(walks.values()), each, pace)
                for room, walk in walks.items():
                    times[pace, room] += walk.times
    for pace in _PACES:
        yield from _compared(pace, times[pace, followed], times[pace, alone])


def _compared(pace: Pace, held: list[float], free: list[float]) -> Iterator[Row]:
    group = f"Key → last byte in a room that is followed, 30 elements, {pace.name}"
    yield Row(
        group, "median", "ms", statistics.median(held), statistics.median(free), "alone", _NO_MORE
    )
    yield Row(group, "p95", "ms", percentile(held, 95), percentile(free, 95), "alone")


def _start(stack: ExitStack, program: Program) -> Terminal:
    return stack.enter_context(program.start()[0])


@contextmanager
def _read_by_nobody(terminal: Terminal) -> Iterator[None]:
    """Have what a terminal shows read elsewhere, lest reading it delay the clock of the measure."""
    with subprocess.Popen(
        ["cat"], stdin=terminal.fileno(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as reader:
        try:
            yield
        finally:
            reader.terminate()


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as bound:
        port: int = bound.getsockname()[1]
        return port
