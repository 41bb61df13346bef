"""Reads a terminal as it sends something: nothing wakes us while it sends nothing."""

import os
import signal
from codecs import getincrementaldecoder
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import partial
from selectors import EVENT_READ, SelectSelector
from threading import Event
from time import monotonic
from typing import Any, TextIO

from textual import constants
from textual._xterm_parser import XTermParser  # no public name gives it
from textual.app import App
from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message

from tutor.ui.early_screen import OTHER_SCREEN, EarlyScreen
from tutor.ui.pastes import Pastes
from tutor.ui.terminal_answers import TerminalAnswered, TerminalAnswers

_AT_ONCE = 4096
"""How many bytes are read at once."""

_TICK = 0.1
_TICKS_FOR = constants.ESCAPE_DELAY + 2 * _TICK
"""For so many seconds after a byte, an Escape may yet turn out to be a key by itself."""


class _Output:
    """A terminal that may go away: what is written then goes nowhere.

    Textual's writer would end at it, and whoever writes more wait for that thread for ever.
    """

    def __init__(self, file: TextIO) -> None:
        self._file = file
        self.fileno = file.fileno

    def write(self, text: str) -> None:
        with suppress(OSError):
            self._file.write(text)

    def flush(self) -> None:
        with suppress(OSError):
            self._file.flush()


class _WakingEvent(Event):
    """Wakes whoever sleeps on a pipe once it is set: woken before, one might sleep again."""

    def __init__(self, waker: int) -> None:
        super().__init__()
        self._waker = waker

    def set(self) -> None:
        super().set()
        os.write(self._waker, b"\0")


class PatientDriver(LinuxDriver):
    """Sleeps until something is typed, where Textual's own looks ten times a second.

    Bytes that are not UTF-8, as a terminal set to Latin-1 sends for each accent, are read as a
    character that means nothing; Textual's own ends at them. What a terminal answers to programs is
    no key: the application is told.
    """

    def __init__(
        self,
        app: App[object],
        *,
        debug: bool = False,
        mouse: bool = True,
        size: tuple[int, int] | None = None,
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self._file: Any = _Output(self._file)
        self._early: EarlyScreen | None = getattr(app, "early", None)
        self._taken_before: list[Any] | None = None
        self._woken, waker = os.pipe()
        self.exit_event = _WakingEvent(waker)
        for number, act in (
            (signal.SIGTSTP, self._sigtstp_application),
            (signal.SIGCONT, self._sigcont_application),
        ):
            signal.signal(number, partial(self._in_turn, act))

    def start_application_mode(self) -> None:
        """Take the terminal; anew where it is taken, as after a stop that nobody was told of.

        Textual's own then reads it twice, and can never be left.
        """
        if self._app._exit:
            return
        if self._key_thread and self._key_thread.is_alive():
            self.suspend_application_mode()
            self._must_signal_resume = True
        self._taken_before = self._early.take_over() if self._early else None
        super().start_application_mode()  # type: ignore[no-untyped-call]
        self.attrs_before = self._taken_before or self.attrs_before

    def write(self, data: str) -> None:
        """Write, but what would clear what an early screen shows."""
        if not (self._taken_before and data == OTHER_SCREEN):
            super().write(data)

    def _in_turn(self, act: Callable[[], None], *_: object) -> None:
        """Stop, or go on, between two things: in the midst of one, the terminal is half taken."""
        with suppress(RuntimeError):  # the loop has ended
            self._loop.call_soon_threadsafe(act)

    def run_input_thread(self) -> None:
        """Read until told to end, or until the terminal is no more, and tell what it means."""
        self._parser = XTermParser(self._debug)
        decode = getincrementaldecoder("utf-8")(errors="replace").decode
        answers, pastes, last = TerminalAnswers(self._tell), Pastes(), monotonic()
        with SelectSelector() as selector:
            for descriptor in (self.fileno, self._woken):
                selector.register(descriptor, EVENT_READ)
            while not self.exit_event.is_set():
                is_fresh = monotonic() - last < _TICKS_FOR
                if not is_fresh:
                    self._feed(pastes.plain(answers.given_up()))
                ready = {key.fd for key, _ in selector.select(_TICK if is_fresh else None)}
                if ready:
                    waited, last = monotonic() - last, monotonic()
                if self._woken in ready:
                    os.read(self._woken, 1)
                if self.fileno in ready:
                    data = self._read()
                    if not data:
                        return
                    self._feed(pastes.plain(answers.without(decode(data)), waited))
                self._pass_on(self._parser.tick())

    def _tell(self, answer: str) -> None:
        self.process_message(TerminalAnswered(answer))

    def _feed(self, text: str) -> None:
        if text:  # nothing would be the end, for the parser
            self._pass_on(self._parser.feed(text))

    def _pass_on(self, read: Iterable[Message]) -> None:
        """Pass on what is read; what no terminal should send stops the parser, and ends nothing."""
        try:
            for message in read:
                self.process_message(message)
        except Exception:
            self._parser = XTermParser(self._debug)

    def _read(self) -> bytes:
        """Return what came; nothing where the terminal is no more."""
        try:
            return os.read(self.fileno, _AT_ONCE)
        except OSError:
            return b""
