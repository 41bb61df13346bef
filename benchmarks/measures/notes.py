"""From the room's key to the first byte in the notes, and what followers cost the room."""

import socket
import statistics
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from threading import Event, Thread

from benchmarks.programs import Program, followed_player, notes, player
from benchmarks.pty_driver import BenchmarkError, Terminal, first_bytes
from benchmarks.results import Row, Target
from benchmarks.sampling import HURRIED, ON, THINKING, Walk, forwards, interleave, percentile
from benchmarks.settings import Settings

_MEDIAN = Target(15)
_P95 = Target(40)
_NO_MORE = Target(1.05, ratio=True)
_CALM = 0.12
_MANY = 10
_PER_FILE = 75


def measure(settings: Settings) -> Iterator[Row]:
    """Go on in the room with one window of notes, with ten, and with one beside none."""
    changes = settings.choose(200, 20)
    for windows, median in ((1, _MEDIAN), (_MANY, None)):
        times = _follow(settings, windows, changes)
        group = f"Room's key → first byte in the notes, windows: {windows}"
        yield Row(group, "30 elements: median", "ms", statistics.median(times), target=median)
        yield Row(group, "30 elements: p95", "ms", percentile(times, 95), target=_P95)
    yield from _cost(settings, changes)


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
    """Compare two rooms that show the same slides: one is followed, the other is not."""
    paces = (HURRIED, THINKING)
    slides = len(paces) * changes + 1
    course = settings.course(slides, files=slides // _PER_FILE + 1)
    port = _free_port()
    alone, followed = player(course), followed_player(course, port)
    with ExitStack() as stack:
        rooms = [stack.enter_context(program.start()[0]) for program in (alone, followed)]
        stack.enter_context(_read_by_nobody(_start(stack, notes(port, followed))))
        ways = [forwards(1, alone.title) for _ in rooms]
        for pace in paces:
            walks = [Walk(*each) for each in zip(rooms, ways, strict=True)]
            interleave(walks, changes, pace)
            free, held = walks
            group = f"Key → last byte in a room that is followed, 30 elements, {pace.name}"
            for what, mine, other, target in (
                ("median", held.median, free.median, _NO_MORE),
                ("p95", held.p95, free.p95, None),
            ):
                yield Row(group, what, "ms", mine, other, "alone", target)


def _start(stack: ExitStack, program: Program) -> Terminal:
    return stack.enter_context(program.start()[0])


@contextmanager
def _read_by_nobody(terminal: Terminal) -> Iterator[None]:
    """Take what a terminal shows, so that its program is never kept waiting."""
    stop = Event()

    def drain() -> None:
        while not stop.is_set():
            terminal.drain(0.2)

    thread = Thread(target=drain)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as bound:
        port: int = bound.getsockname()[1]
        return port
