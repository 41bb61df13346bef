"""The player on a pseudo-terminal whose other end the test holds: for bytes, signals and ends."""

import fcntl
import os
import pty
import select
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from tests.terminal.tmux import DEADLINE, ROOT

ALTERNATE_SCREEN, MAIN_SCREEN = b"\x1b[?1049h", b"\x1b[?1049l"
NO_MOUSE, SHOWN_CURSOR = b"\x1b[?1003l", b"\x1b[?25h"
READY = b"\x1b[?2004h"
"""What a program writes once it reads its terminal: its first frame may stand there before."""

QUIET = 0.3
"""For how many seconds nothing is written before one takes it that all was."""

OWN_TERMINAL = """
import fcntl, os, signal, sys, termios
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
if sys.argv[1] == "deaf":
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
os.execv(sys.executable, [sys.executable, *sys.argv[2:]])
"""
"""Begins a session whose terminal this is, as a window does: closing it then sends signals."""


class PtyPlayer:
    """One player. A deaf one is not told that its terminal went away: it ignores SIGHUP.

    It is waited for until it writes what it `shows` first, and where it `settles` nothing more.
    """

    def __init__(
        self,
        *arguments: str,
        deaf: bool = False,
        program: Sequence[str] = ("-m", "tutor", "--lang", "fr"),
        shows: bytes = READY,
        settles: bool = True,
        **environment: str,
    ) -> None:
        self.master, self._slave = pty.openpty()
        self.resize(120, 36)
        self.settings = self.read_settings()
        variables = {**os.environ, "TERM": "xterm-256color", **environment}
        for name in ("ACCESSIBLE", "NO_COLOR"):
            variables.pop(name, None)
        hears = "deaf" if deaf else "hears"
        self.process = subprocess.Popen(
            [sys.executable, "-c", OWN_TERMINAL, hears, *program, *arguments],
            stdin=self._slave,
            stdout=self._slave,
            stderr=self._slave,
            cwd=ROOT,
            env=variables,
            start_new_session=True,
        )
        self.started = self.read_until(shows)
        if settles:
            self.started += self.read_all()

    def read_settings(self) -> list[Any]:
        """Return the terminal's settings: echo, line editing, signals."""
        return termios.tcgetattr(self._slave)

    def resize(self, columns: int, rows: int) -> None:
        """Give the window a size."""
        fcntl.ioctl(self._slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def write(self, data: bytes) -> None:
        """Type."""
        os.write(self.master, data)

    def read_until(self, *wanted: bytes) -> bytes:
        """Return what is written up to the last of these; fail at the deadline."""
        written, stop = b"", time.monotonic() + DEADLINE
        while not all(part in written for part in wanted):
            assert time.monotonic() < stop, written[-2000:]
            written += self._read(0.1)
        return written

    def read_all(self) -> bytes:
        """Return what is written until nothing more comes."""
        written = b""
        while part := self._read(QUIET):
            written += part
        return written

    def hang_up(self) -> None:
        """Close the terminal, as one closes a window."""
        os.close(self._slave)
        os.close(self.master)

    def wait_until_it_is_stopped(self) -> None:
        """Wait for the system to have stopped it: told to go on before, it would stay stopped."""
        stop = time.monotonic() + DEADLINE
        while not os.waitpid(self.process.pid, os.WUNTRACED | os.WNOHANG)[0]:
            assert time.monotonic() < stop, "not stopped in time"
            time.sleep(0.01)

    def processor_seconds(self) -> float:
        """Return how long the processor worked for the player so far (Linux)."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def end(self) -> None:
        """End the player and its terminal, whatever became of them."""
        self.process.kill()
        self.process.wait()
        for descriptor in (self.master, self._slave):
            with suppress(OSError):
                os.close(descriptor)

    def _read(self, seconds: float) -> bytes:
        if not select.select([self.master], [], [], seconds)[0]:
            return b""
        return os.read(self.master, 65536)
