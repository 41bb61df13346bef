"""Has a program that is told to leave do so: in good order, or else by force."""

import os
import signal
from collections.abc import Callable
from contextlib import suppress
from queue import SimpleQueue
from threading import Event, Thread
from types import FrameType
from typing import Self

from tutor.kiosk.supervisor.terminal import SupervisedTerminal
from tutor.ui.terminal import HangUpWatch

_SIGNALS = ("SIGTERM", "SIGHUP", "SIGINT", "SIGQUIT")
_HANG_UP = 1
_WITHIN = 2.0


class ExitSignals:
    """Hears signals, and the terminal's end, from before the terminal is taken till it is back.

    Signals that are ignored already stay so. A program that hangs, or waits for a terminal that
    takes nothing more, cannot leave by itself: a thread ends it with 128 and the signal's number.
    """

    def __init__(self, within: float = _WITHIN) -> None:
        self._within = within
        self._on_told: Callable[[int], None] | None = None
        self._number: int | None = None
        self._told: SimpleQueue[int] = SimpleQueue()  # a signal may come in the midst of its `put`
        self._has_left = Event()
        self._handlers: dict[int, signal.Handlers | Callable[..., object] | int | None] = {}
        self._watch = HangUpWatch(lambda: self._told.put(_HANG_UP))

    def __enter__(self) -> Self:
        self.terminal = SupervisedTerminal()
        """As it was before it is taken."""
        Thread(target=self._see_to_it, name="leaving", daemon=True).start()
        self._watch.start()
        for name in _SIGNALS:
            number = getattr(signal, name, None)
            if number is not None and signal.getsignal(number) is not signal.SIG_IGN:
                with suppress(ValueError):  # not in the main thread
                    self._handlers[number] = signal.signal(number, self._hear)
        return self

    def __exit__(self, *_: object) -> None:
        self._has_left.set()
        self._watch.stop()
        for number, handler in self._handlers.items():
            signal.signal(number, handler)

    def call(self, on_told: Callable[[int], None]) -> None:
        """Have something called with a signal's number, from a thread; now if one came already."""
        self._on_told = on_told
        if self._number is not None:
            on_told(self._number)

    def _hear(self, number: int, _: FrameType | None) -> None:
        self._told.put(number)

    def _see_to_it(self) -> None:
        self._number = number = self._told.get()
        if self._on_told:
            self._on_told(number)
        if not self._has_left.wait(self._within):
            self.terminal.give_back(left_in_order=False)
            os._exit(128 + number)
