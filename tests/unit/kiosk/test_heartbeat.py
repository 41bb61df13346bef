"""Signs of life in a pipe."""

import faulthandler
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from tutor.kiosk.heartbeat import BEAT_EVERY, VARIABLE, Heartbeat

_CRASH = """
import os, signal
from tutor.kiosk.heartbeat import Heartbeat
Heartbeat.from_environment()
def here():
    os.kill(os.getpid(), getattr(signal, "{name}"))
here()
print("went on")
"""


class Clock:
    """Says the time that it is told to."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def pipe() -> Iterator[tuple[int, int]]:
    ends = os.pipe()
    yield ends
    faulthandler.unregister(signal.SIGUSR1)
    faulthandler.enable(2)
    for end in ends:
        with suppress(OSError):
            os.close(end)


def heard(pipe: tuple[int, int]) -> list[bytes]:
    """Return the lines that were written."""
    os.set_blocking(pipe[0], False)
    try:
        return os.read(pipe[0], 65536).splitlines()
    except BlockingIOError:
        return []


def test_however_often_one_beats_the_supervisor_hears_few(pipe: tuple[int, int]) -> None:
    clock = Clock()
    heart = Heartbeat(pipe[1], clock)
    for _ in range(1000):
        heart.beat()
    assert heard(pipe) == [b"+beat"]
    clock.now += BEAT_EVERY
    heart.beat()
    assert heard(pipe) == [b"+beat"]


def test_the_memory_bound_and_texts_are_heard(pipe: tuple[int, int]) -> None:
    heart = Heartbeat.from_environment({VARIABLE: str(pipe[1])})
    heart.bound_memory(300)
    heart.tell("é\nfin")
    assert heard(pipe) == [b"+memory 300", "é".encode(), b"fin"]


@pytest.mark.parametrize("named", ["", "x", "-1", "99999", "9" * 30, "0x3", "²"])
def test_without_a_pipe_nothing_is_said(named: str) -> None:
    heart = Heartbeat.from_environment({VARIABLE: named})
    heart.beat()
    heart.tell("rien")


def test_a_descriptor_that_is_no_pipe_is_left_alone() -> None:
    with Path(os.devnull).open("w") as file:
        assert Heartbeat.from_environment({VARIABLE: str(file.fileno())})._descriptor is None


def test_a_supervisor_that_does_not_read_stops_nobody(pipe: tuple[int, int]) -> None:
    heart = Heartbeat.from_environment({VARIABLE: str(pipe[1])})
    for _ in range(3):
        heart.tell("x" * 60_000)


def test_without_supervisor_any_more_the_program_is_told_to_leave(pipe: tuple[int, int]) -> None:
    told: list[int] = []
    before = signal.signal(signal.SIGTERM, lambda number, _: told.append(number))
    try:
        os.close(pipe[0])
        Heartbeat(pipe[1]).beat()
    finally:
        signal.signal(signal.SIGTERM, before)
    assert told == [signal.SIGTERM]


@pytest.mark.parametrize(("name", "goes_on"), [("SIGSEGV", False), ("SIGUSR1", True)])
def test_where_it_crashed_or_stands_is_told(
    pipe: tuple[int, int], name: str, goes_on: bool
) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", _CRASH.format(name=name)],
        env={**os.environ, VARIABLE: str(pipe[1])},
        pass_fds=[pipe[1]],
        capture_output=True,
        text=True,
        check=False,
    )
    assert ("went on" in ran.stdout) is goes_on
    assert any(b"in here" in line for line in heard(pipe))
