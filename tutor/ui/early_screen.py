"""The terminal's other screen, taken before there is a program that draws on it."""

import signal
import sys
from contextlib import suppress
from typing import Any, Self

from tutor.ui.exit_signals import ExitSignals
from tutor.ui.terminal import HIDE_CURSOR

OTHER_SCREEN = "\x1b[?1049h"
_CLICKS = "\x1b[?1000h\x1b[?1006h"


class EarlyScreen:
    """Takes the terminal, so that nothing typed is seen, and draws on it.

    The program that comes takes it over, and is sent what was typed; else it is given back as it
    was. Where there is no terminal as POSIX knows them, or it is another's, nothing is taken.
    """

    def __init__(self) -> None:
        self.signals = ExitSignals()
        """Heard from before the terminal is taken till after it is given back."""
        self._is_taken = False

    def __enter__(self) -> Self:
        self.signals.__enter__()
        return self

    def __exit__(self, *_: object) -> None:
        if self._is_taken:
            self.signals.terminal.give_back(left_in_order=False)
        self.signals.__exit__()

    def draw(self, sequences: str) -> None:
        """Take the terminal, and write on its other screen, as the program that comes will."""
        output = sys.__stderr__
        if output is None or not self.signals.terminal.is_ours:
            return
        # Stopped now, it would leave the terminal so; who takes over knows how to stop.
        signal.signal(signal.SIGTSTP, signal.SIG_IGN)
        self._is_taken = True
        self.signals.terminal.hush(forgets=False)
        with suppress(OSError):
            output.write(OTHER_SCREEN + HIDE_CURSOR + _CLICKS + sequences)
            output.flush()

    def take_over(self) -> list[Any] | None:
        """Return the settings that the terminal had; None where it is not taken."""
        is_taken, self._is_taken = self._is_taken, False
        return self.signals.terminal.settings if is_taken else None
