"""A program in a pseudo-terminal of its own: what is typed into it, and when its output came."""

import contextlib
import fcntl
import os
import select
import signal
import struct
import sys
import termios
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter
from types import TracebackType
from typing import NamedTuple, Self

from benchmarks.grid import Grid

ROOT = Path(__file__).parent.parent
COLUMNS, ROWS = 120, 36

QUIET = 0.025
"""For how long nothing comes once the last byte of an answer has come."""

_TICK = 1000
"""How many bytes a line that tells the time has at most."""

_ANSWER_WITHIN = 5.0
_PATIENCE = 0.5
_LEAVE_WITHIN = 3.0
_INHERITED = ("PATH", "HOME", "USER", "TMPDIR", "VIRTUAL_ENV")


class BenchmarkError(Exception):
    """The program did not do what the measure expected of it."""


class Output(NamedTuple):
    """What came between a call and the silence after it."""

    last: float
    """When the last byte came; when the wait began, if none came."""
    size: int
    """The number of bytes."""


class Terminal:
    """Starts a program at once. It answers nothing that the program asks the terminal."""

    def __init__(self, command: Sequence[str]) -> None:
        self.grid = Grid(COLUMNS, ROWS)
        self._unread: list[bytes] = []
        self.started = perf_counter()
        self.pid, self._descriptor = os.forkpty()
        if self.pid == 0:
            _become(command)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def fileno(self) -> int:
        """Return the descriptor, for `select`."""
        return self._descriptor

    def send(self, keys: bytes) -> float:
        """Type; return when."""
        sent = perf_counter()
        os.write(self._descriptor, keys)
        return sent

    def answer(self, quiet: float = QUIET) -> Output:
        """Wait for output, then for silence. Raises BenchmarkError when none comes."""
        output = self._read_until(quiet, perf_counter() + _ANSWER_WITHIN)
        if not output.size:
            self._fail("no answer")
        return output

    def settle(self, quiet: float) -> Output:
        """Wait a moment for output, then for silence."""
        return self._read_until(quiet, perf_counter() + _PATIENCE)

    def drain(self, seconds: float) -> Output:
        """Read whatever comes in this time."""
        end = perf_counter() + seconds
        last, size = perf_counter(), 0
        while (left := end - perf_counter()) > 0:
            if count := self._read(left):
                last, size = perf_counter(), size + count
        return Output(last, size)

    def wait_for(self, text: str, quiet: float, within: float = 60.0) -> float:
        """Return when the last byte came before a silence in which the text is on the screen."""
        end = perf_counter() + within
        while perf_counter() < end:
            last = self._read_until(quiet, end).last
            if text in self.screen():
                return last
        self._fail(f"“{text}” did not appear")
        return end

    def screen(self) -> str:
        """Return what the screen shows, its lines one under the other."""
        self.grid.feed(b"".join(self._unread))
        self._unread.clear()
        return self.grid.text()

    def close(self) -> None:
        """End the program: politely, then for good."""
        for number, patience in ((signal.SIGTERM, _LEAVE_WITHIN), (signal.SIGKILL, _LEAVE_WITHIN)):
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.pid, number)
            if self._has_left(patience):
                break
        os.close(self._descriptor)

    def _has_left(self, patience: float) -> bool:
        end = perf_counter() + patience
        while perf_counter() < end:
            with contextlib.suppress(BenchmarkError):
                self._read(0.01)
            if os.waitpid(self.pid, os.WNOHANG)[0]:
                return True
        return False

    def _read_until(self, quiet: float, end: float) -> Output:
        last, size = perf_counter(), 0
        while count := self._read(quiet if size else end - perf_counter()):
            last, size = perf_counter(), size + count
        return Output(last, size)

    def _read(self, timeout: float) -> int:
        if not select.select([self._descriptor], [], [], max(timeout, 0))[0]:
            return 0
        try:
            chunk = os.read(self._descriptor, 65536)
        except OSError:
            chunk = b""
        if not chunk:
            self._fail("the program left")
        self._unread.append(chunk)
        return len(chunk)

    def _fail(self, problem: str) -> None:
        raise BenchmarkError(f"{problem}; the screen shows:\n{self.screen()}")


def first_bytes(terminals: Sequence[Terminal], aside: Terminal) -> list[float]:
    """Return when the next frame began in each terminal; what comes in the one aside is taken too.

    A clock that ticks meanwhile is no frame. Raises BenchmarkError where one gets none.
    """
    end = perf_counter() + _ANSWER_WITHIN
    came: dict[Terminal, float] = {}
    while len(came) < len(terminals):
        ready = select.select([*terminals, aside], [], [], max(end - perf_counter(), 0))[0]
        now = perf_counter()
        if not ready:
            terminals[0]._fail("no answer")
        for terminal in ready:
            size = terminal._read(0)
            if terminal is not aside and size > _TICK:
                came.setdefault(terminal, now)
    return [came[terminal] for terminal in terminals]


def _become(command: Sequence[str]) -> None:
    """Turn the forked process into the program, at the terminal's size."""
    try:
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        os.chdir(ROOT)
        kept = {name: os.environ[name] for name in _INHERITED if name in os.environ}
        shown = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8"}
        os.execve(command[0], list(command), kept | shown | {"PYTHONUTF8": "1"})
    except OSError as error:
        print(error, file=sys.stderr)
    finally:
        os._exit(127)
