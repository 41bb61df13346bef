"""Signs of life, from the kiosk to the supervisor that started it: lines in a pipe.

Whoever started the kiosk without a supervisor gave it no pipe: then all of this does nothing.
"""

import faulthandler
import os
import signal
import stat
from collections.abc import Callable, Mapping
from contextlib import suppress
from time import monotonic

VARIABLE = "PAS_A_PAS_HEARTBEAT"
"""The variable of the environment that names the pipe's descriptor."""

BEAT = b"+beat"
MEMORY = b"+memory "
"""The beginning of a line that tells a memory limit; a line without it is a text for the log."""

BEAT_EVERY = 0.5
"""For how many seconds a beat counts for all that come: call `beat` as often as you like."""


WHERE = getattr(signal, "SIGUSR1", None)
"""The signal on which a kiosk writes where it stands, and goes on; Windows has none."""


class Heartbeat:
    """Says that the program is alive, from its event loop: a loop that hangs says nothing."""

    def __init__(self, descriptor: int | None, clock: Callable[[], float] = monotonic) -> None:
        self._descriptor = descriptor
        self._clock = clock
        self._next = float("-inf")

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> "Heartbeat":
        """Return the one that the supervisor listens to, or one that nobody does.

        From then on, a crash of the interpreter writes to the pipe where it happened, and
        WHERE writes where the program stands.
        """
        descriptor = _open_pipe(environment.get(VARIABLE, ""))
        if descriptor is not None:
            os.set_blocking(descriptor, False)
            os.set_inheritable(descriptor, False)
            faulthandler.enable(descriptor)
            if WHERE is not None:
                faulthandler.register(WHERE, descriptor)
        return cls(descriptor)

    @property
    def is_heard(self) -> bool:
        """Whether a supervisor started this."""
        return self._descriptor is not None

    def beat(self) -> None:
        """Say that all is well. Where nobody listens any more, tell this program to leave."""
        now = self._clock()
        if now >= self._next:
            self._next = now + BEAT_EVERY
            self._write(BEAT)

    def bound_memory(self, megabytes: int) -> None:
        """Ask to be started again where more than so much memory is held."""
        self._write(MEMORY + str(megabytes).encode())

    def tell(self, text: str) -> None:
        """Write a text to the supervisor's log, a traceback for one."""
        self._write(text.encode("utf-8", "replace"))

    def _write(self, line: bytes) -> None:
        if self._descriptor is None:
            return
        try:
            os.write(self._descriptor, line + b"\n")
        except BrokenPipeError:
            signal.raise_signal(signal.SIGTERM)
        except OSError:  # a supervisor that is slow to read: it has beats enough to read
            pass


def _open_pipe(named: str) -> int | None:
    if not named.isdecimal():
        return None
    with suppress(OSError, ValueError, OverflowError):
        if stat.S_ISFIFO(os.fstat(int(named)).st_mode):
            return int(named)
    return None
