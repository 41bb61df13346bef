"""The terminal's other screen, taken before there is a program that draws on it."""

import os
import signal
import sys
from contextlib import suppress
from typing import Any, Self

from tutor.ui.exit_signals import ExitSignals
from tutor.ui.terminal import HIDE_CURSOR, SHOW_CURSOR

OTHER_SCREEN, MAIN_SCREEN = "\x1b[?1049h", "\x1b[?1049l"
_CLICKS, _NO_CLICKS = "\x1b[?1000h\x1b[?1006h", "\x1b[?1000l\x1b[?1006l"


class EarlyScreen:
    """Takes the terminal, so that nothing typed is seen, and draws on it.

    The program that comes takes it over, and is sent what was typed; else it is given back as it
    was. Where there is no terminal as POSIX knows them, or it is another's, nothing is taken.
    """

    def __init__(self) -> None:
        self.signals = ExitSignals()
        """Heard from before the terminal is taken till after it is given back."""
        self._settings: list[Any] | None = None

    def __enter__(self) -> Self:
        self.signals.__enter__()
        return self

    def __exit__(self, *_: object) -> None:
        if self._settings is not None:
            self._write(_NO_CLICKS + MAIN_SCREEN + SHOW_CURSOR)
            self._set(self.take_over())
        self.signals.__exit__()

    def draw(self, sequences: str) -> None:
        """Take the terminal, and write on its other screen."""
        if self._take():
            self._write(OTHER_SCREEN + HIDE_CURSOR + _CLICKS + sequences)

    def take_over(self) -> list[Any] | None:
        """Return the settings that the terminal had; None where it is not taken."""
        settings, self._settings = self._settings, None
        return settings

    def _take(self) -> bool:
        try:
            import termios
            from tty import LFLAG
        except ImportError:
            return False
        number = self._input
        with suppress(termios.error, OSError):
            if os.tcgetpgrp(number) == os.getpgrp():
                settings = termios.tcgetattr(number)
                raw = [*settings]
                raw[LFLAG] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN | termios.ISIG)
                raw[0] &= ~(termios.IXON | termios.ICRNL)
                # Stopped now, it would leave the terminal so; who takes over knows how to stop.
                signal.signal(signal.SIGTSTP, signal.SIG_IGN)
                self._set(raw)
                self._settings = settings
        return self._settings is not None

    @property
    def _input(self) -> int:
        return sys.__stdin__.fileno() if sys.__stdin__ else -1

    def _set(self, settings: list[Any] | None) -> None:
        import termios

        with suppress(termios.error, OSError):
            termios.tcsetattr(self._input, termios.TCSANOW, settings or [])

    def _write(self, text: str) -> None:
        """Write where the program that comes will."""
        output = sys.__stderr__
        with suppress(OSError, ValueError):
            if output:
                output.write(text)
                output.flush()
