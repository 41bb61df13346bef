"""The loop: start, watch, end, wait, start again."""

import signal
from collections.abc import Callable, Sequence
from logging import Logger
from queue import Empty, SimpleQueue
from time import monotonic
from types import FrameType

from tutor.kiosk.heartbeat import BEAT, MEMORY
from tutor.kiosk.supervisor.backoff import Backoff
from tutor.kiosk.supervisor.child import Child
from tutor.kiosk.supervisor.pulse import Pulse
from tutor.kiosk.supervisor.terminal import SupervisedTerminal

REFUSED = 2
"""With this exit code, the first start refuses the course: nobody could play it."""

_LEAVING = ("SIGTERM", "SIGHUP", "SIGINT")
_IGNORED = ("SIGTSTP", "SIGTTOU", "SIGTTIN", "SIGQUIT")
_LOOK_EVERY = 0.25
_WEIGH_EVERY = 10.0
_SAYS_WITHIN = 0.2
_HUNG_LEAVES_WITHIN = 0.1
_MEMORY = 600
_HANG_UP = 1

_Event = Callable[[], None]


class Supervisor:
    """Keeps one program up, until a signal, its terminal's end, or the program's own wish."""

    def __init__(
        self, command: Sequence[str], log: Logger, *, weigh_every: float = _WEIGH_EVERY
    ) -> None:
        self._weigh_every = weigh_every
        self._command = command
        self._log = log
        self._terminal = SupervisedTerminal()
        self._events: SimpleQueue[_Event] = SimpleQueue()
        self._signal: int | None = None
        self._child: Child | None = None
        self._pulse = Pulse(monotonic())
        self._memory = _MEMORY

    def run(self) -> int:
        """Return the exit code: the wanted one of the program, or the signal's."""
        self._hear_signals()
        self._terminal.hush()
        try:
            return self._keep_up()
        finally:
            left_in_order = self._child is not None and (self._child.code or 0) >= 0
            self._terminal.give_back(left_in_order=left_in_order)

    def _keep_up(self) -> int:
        backoff, first = Backoff(), True
        while True:
            lived = self._live()
            if self._signal is not None:
                return self._ended_by(self._signal)
            code = self._child.code if self._child else None
            if code == 0 or (code == REFUSED and first):
                self._log.info("ended by itself, exit code %d", code)
                return code
            first = False
            wait = backoff.wait(lived)
            self._log.info("exit code %s after %.1f s; again in %.0f s", code, lived, wait)
            self._terminal.calm()
            self._wait(wait)
            if self._signal is not None:
                return self._ended_by(self._signal)

    def _ended_by(self, number: int) -> int:
        self._log.info("ended by signal %d", number)
        return 128 + number

    def _live(self) -> float:
        """Start the program and watch it to its end; return for how long it lived."""
        began = monotonic()
        self._pulse = Pulse(began)
        self._child = child = Child(self._command, self._heard, self._look_now)
        self._log.info("started")
        weighed = began
        while child.code is None and self._signal is None:
            self._take(_LOOK_EVERY)
            now = monotonic()
            if self._terminal.is_gone:
                self._signal = _HANG_UP
            elif child.is_watched and self._pulse.has_stopped(now):
                self._end_hung(child)
            elif now - weighed >= self._weigh_every:
                weighed = now
                self._weigh(child)
        if child.code is None:
            child.end()
        return monotonic() - began

    def _end_hung(self, child: Child) -> None:
        self._log.info("it gives no sign of life; this is where it stands")
        child.ask_where()
        self._wait(_SAYS_WITHIN)  # ended at once, it would not have said it all
        child.end(_HUNG_LEAVES_WITHIN)
        self._take(_LOOK_EVERY)

    def _weigh(self, child: Child) -> None:
        memory = child.memory()
        if memory > self._memory:
            self._log.info("it holds %.0f MB, more than %d", memory, self._memory)
            child.end()

    def _wait(self, seconds: float) -> None:
        """Wait, unless one is told to leave or the terminal goes away."""
        stop = monotonic() + seconds
        while self._signal is None and (left := stop - monotonic()) > 0:
            self._take(min(left, _LOOK_EVERY))
            if self._terminal.is_gone:
                self._signal = _HANG_UP

    def _take(self, seconds: float) -> None:
        """Wait for something to happen, and do what it asks."""
        try:
            self._events.get(timeout=seconds)()
            while True:
                self._events.get_nowait()()
        except Empty:
            pass

    def _heard(self, child: Child, line: bytes) -> None:
        self._events.put(lambda: self._note(child, line))

    def _note(self, child: Child, line: bytes) -> None:
        if child is not self._child:
            return
        if line == BEAT:
            self._pulse.beat()
        elif line.startswith(MEMORY) and line[len(MEMORY) :].isdigit():
            self._memory = int(line[len(MEMORY) :])
        elif line:
            self._log.info("| %s", line.decode("utf-8", "replace"))

    def _look_now(self) -> None:
        """Wake the loop, from wherever one is: it looks at what has changed."""
        self._events.put(lambda: None)

    def _hear_signals(self) -> None:
        for name in _LEAVING:
            if number := getattr(signal, name, None):
                signal.signal(number, self._told_to_leave)
        for name in _IGNORED:
            if number := getattr(signal, name, None):
                signal.signal(number, signal.SIG_IGN)

    def _told_to_leave(self, number: int, _: FrameType | None) -> None:
        self._signal = number
        self._look_now()
