"""The program that is kept up: one life of it."""

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from threading import Thread

from tutor.kiosk.heartbeat import VARIABLE, WHERE

_LEAVE_WITHIN = 0.5
_ASKED_WITHIN = 5.0
_WHOLE_LINE = 4096


class Child:
    """Starts at once, on this terminal; says its lines, then that it has ended, from threads."""

    def __init__(
        self,
        command: Sequence[str],
        on_line: Callable[["Child", bytes], None],
        on_end: Callable[[], None],
    ) -> None:
        self._on_line = on_line
        self._on_end = on_end
        if os.name == "posix":
            reader, writer = os.pipe()
            self._process = _start(command, str(writer), [writer])
            os.close(writer)
            self._reading = Thread(target=self._read, args=[reader], daemon=True)
            self._reading.start()
        else:
            self._process = _start(command, "", [])
        Thread(target=self._wait, daemon=True).start()

    @property
    def is_watched(self) -> bool:
        """Whether its beats can be heard; on Windows a pipe is not inherited that simply."""
        return os.name == "posix"

    @property
    def code(self) -> int | None:
        """Its exit code, or a negative signal number; None while it lives."""
        return self._process.returncode

    def memory(self) -> float:
        """Return the megabytes that it holds; 0 where this system does not say."""
        with suppress(OSError, ValueError, IndexError):
            if sys.platform == "linux":
                pages = Path(f"/proc/{self._process.pid}/statm").read_text("ascii").split()[1]
                return int(pages) * os.sysconf("SC_PAGE_SIZE") / 1e6
            if os.name == "posix":
                asked = ["ps", "-o", "rss=", "-p", str(self._process.pid)]
                return int(subprocess.check_output(asked, timeout=_ASKED_WITHIN)) / 1000  # noqa: S603
        return 0.0

    def ask_where(self) -> None:
        """Have it write where it stands, should it be able to."""
        if WHERE is not None:
            self._process.send_signal(WHERE)

    def end(self, within: float = _LEAVE_WITHIN) -> None:
        """End it: politely, then for good."""
        self._process.terminate()
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(within)
            return
        self._process.kill()
        self._process.wait()

    def _read(self, descriptor: int) -> None:
        with open(descriptor, "rb") as lines:
            while line := lines.readline(_WHOLE_LINE):
                self._on_line(self, line.rstrip(b"\n"))

    def _wait(self) -> None:
        self._process.wait()
        if self.is_watched:
            self._reading.join(_LEAVE_WITHIN)  # what it told while it died comes first
        self._on_end()


def _start(
    command: Sequence[str], named: str, descriptors: Sequence[int]
) -> "subprocess.Popen[bytes]":
    environment = {**os.environ, VARIABLE: named}
    return subprocess.Popen(command, env=environment, pass_fds=descriptors)  # noqa: S603  # our own
