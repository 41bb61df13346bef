"""A terminal is given back as it was, even while it still takes what was drawn."""

import os
import pty
from contextlib import suppress
from threading import Timer

import pytest

from tutor.kiosk.supervisor.terminal import SupervisedTerminal

MAIN_SCREEN = b"\x1b[?1049l"


def filled(descriptor: int) -> None:
    """Write to a terminal until it takes nothing more."""
    os.set_blocking(descriptor, False)
    with suppress(BlockingIOError):
        while True:
            os.write(descriptor, b"x" * 1024)


def test_a_terminal_that_is_slow_to_draw_is_given_back_all_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    master, slave = pty.openpty()
    written: list[bytes] = []

    def draw() -> None:
        while MAIN_SCREEN not in b"".join(written[-2:]):
            written.append(os.read(master, 4096))

    with os.fdopen(slave) as stdin, monkeypatch.context() as context:
        context.setattr("sys.stdin", stdin)
        terminal = SupervisedTerminal()
        filled(slave)
        reader = Timer(0.05, draw)
        reader.start()
        terminal.give_back(left_in_order=False)
        reader.join(5)
    assert not reader.is_alive()
    os.close(master)
