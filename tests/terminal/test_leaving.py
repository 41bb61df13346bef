"""What happens to the terminal, and without it, when the player has to leave."""

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Iterator

import pytest

from tests.terminal.tmux import DEADLINE, ROOT

ALTERNATE_SCREEN, MAIN_SCREEN = b"\x1b[?1049h", b"\x1b[?1049l"
NO_MOUSE, SHOWN_CURSOR = b"\x1b[?1003l", b"\x1b[?25h"


class Player:
    """The player on a pseudo-terminal whose other end the test holds."""

    def __init__(self, *, ignore_hang_up: bool = False) -> None:
        self.master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 36, 120, 0, 0))
        environment = {**os.environ, "TERM": "xterm-256color"}
        environment.pop("ACCESSIBLE", None)
        wrapper = ["sh", "-c", 'trap "" HUP; exec "$@"', "wrapper"] if ignore_hang_up else []
        self.process = subprocess.Popen(
            [*wrapper, sys.executable, "-m", "tutor", "--lang", "fr"],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            cwd=ROOT,
            env=environment,
            start_new_session=True,
        )
        os.close(slave)
        self.read_until(b"PAS A PAS")

    def read_until(self, *wanted: bytes) -> bytes:
        """Return what is written up to the last of these; fail at the deadline."""
        written, stop = b"", time.monotonic() + DEADLINE
        while not all(part in written for part in wanted):
            assert time.monotonic() < stop, written[-2000:]
            if select.select([self.master], [], [], 0.1)[0]:
                written += os.read(self.master, 65536)
        return written

    def wait_until_it_is_stopped(self) -> None:
        """Wait for the system to have stopped it: told to go on before, it would stay stopped."""
        stop = time.monotonic() + DEADLINE
        while not os.waitpid(self.process.pid, os.WUNTRACED | os.WNOHANG)[0]:
            assert time.monotonic() < stop, "not stopped in time"
            time.sleep(0.01)


@pytest.fixture
def player() -> Iterator[Player]:
    player = Player()
    yield player
    player.process.kill()
    player.process.wait()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_gives_the_terminal_back_as_it_was(player: Player, number: int) -> None:
    player.process.send_signal(number)
    player.read_until(MAIN_SCREEN, NO_MOUSE, SHOWN_CURSOR)
    assert player.process.wait(DEADLINE) == 128 + number


@pytest.mark.parametrize("ignore_hang_up", [False, True])
def test_the_player_ends_within_a_second_of_its_terminal(ignore_hang_up: bool) -> None:
    player = Player(ignore_hang_up=ignore_hang_up)
    os.close(player.master)
    closed = time.monotonic()
    try:
        player.process.wait(DEADLINE)
    finally:
        player.process.kill()
    assert time.monotonic() - closed < 2.0  # a second, and as much for a machine that is busy


def test_a_player_that_was_stopped_draws_itself_again(player: Player) -> None:
    player.process.send_signal(signal.SIGTSTP)
    player.read_until(MAIN_SCREEN)
    player.wait_until_it_is_stopped()
    player.process.send_signal(signal.SIGCONT)
    player.read_until(ALTERNATE_SCREEN, b"PAS A PAS")


def test_without_a_terminal_for_its_messages_the_player_speaks_in_lines() -> None:
    master, slave = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "tutor", "--lang", "fr"],
        stdin=slave,
        stdout=slave,
        stderr=subprocess.DEVNULL,
        cwd=ROOT,
    )
    os.close(slave)
    os.write(master, b"q\n")
    assert process.wait(DEADLINE) == 0
    assert "diapositive 1 sur 15" in os.read(master, 65536).decode()
    os.close(master)
