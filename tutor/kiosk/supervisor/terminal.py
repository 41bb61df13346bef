"""The terminal that a program left as it was when it died."""

import os
import sys
from contextlib import suppress
from select import select
from typing import Any

_RESTORE = (
    "\x1b[?2026l"  # what is drawn is shown at once
    "\x1b[?1000l\x1b[?1002l\x1b[?1003l\x1b[?1006l\x1b[?1015l\x1b[?1016l"  # no mouse
    "\x1b[?1004l\x1b[?2004l\x1b[?2048l"  # no focus, paste or size reports
    "\x1b[<u"  # keys as they were
    "\x1b[?1049l"  # the main screen
    "\x1b[0m\x1b[?7h\x1b[?25h"  # plain text, lines that wrap, a cursor
)
_SHOW_CURSOR = "\x1b[?25h"
_BLANK = "\x1b[2J\x1b[H\x1b[?25l"
_PATIENCE = 0.5
"""For how many seconds one waits for a terminal to take anything."""
_SOON = "Un instant… / One moment…"


class SupervisedTerminal:
    """The supervisor's own terminal, that of its standard input.

    Between two lives of the program it is quiet: no echo, no signal for Ctrl+C and its like.
    """

    def __init__(self) -> None:
        self.settings = self._read()
        """Its settings as they were; None where there is no terminal as POSIX knows them."""
        self._output = self._open()

    def calm(self) -> None:
        """Show that the program comes back; what was typed meanwhile is forgotten."""
        self._write(_RESTORE + _BLANK + _SOON)
        self.hush()

    def hush(self, *, forgets: bool = True) -> None:
        """Let no key have an effect; what is typed may be kept for the program that comes."""
        if self.settings is None:
            return
        import termios

        quiet = [*self.settings]
        quiet[0] &= ~(termios.IXON | termios.ICRNL)
        quiet[3] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN | termios.ISIG)
        self._set(quiet, forgets=forgets)

    def give_back(self, *, left_in_order: bool) -> None:
        """Restore the terminal as it was before the supervisor began.

        A program that left in order put the cursor back where its words belong: it stays there.
        """
        self._write(_SHOW_CURSOR if left_in_order else _RESTORE)
        self._set(self.settings)

    @property
    def is_ours(self) -> bool:
        """Whether there is a terminal, and one may set it: one does not from the background."""
        with suppress(OSError):
            return self.settings is not None and os.tcgetpgrp(sys.stdin.fileno()) == os.getpgrp()
        return False

    @property
    def is_gone(self) -> bool:
        """Whether there was a terminal, and is none any more."""
        return self.settings is not None and self._read() is None

    def _read(self) -> list[Any] | None:
        try:
            import termios

            return termios.tcgetattr(sys.stdin.fileno())
        except Exception:  # termios.error is no OSError; Windows has no termios
            return None

    def _set(self, settings: list[Any] | None, *, forgets: bool = True) -> None:
        if settings is None:
            return
        import termios

        with suppress(termios.error, OSError, ValueError):
            number = sys.stdin.fileno()
            termios.tcflow(number, termios.TCOON)
            if forgets:
                termios.tcflush(number, termios.TCIFLUSH)
            termios.tcsetattr(number, termios.TCSANOW, settings)

    def _open(self) -> int | None:
        """Return a description of the terminal of one's own, by which writing never hangs."""
        with suppress(OSError, ValueError, AttributeError):
            name = os.ttyname(sys.stdin.fileno())
            return os.open(name, os.O_WRONLY | os.O_NONBLOCK | os.O_NOCTTY)
        return None

    def _write(self, text: str) -> None:
        """Write after what the terminal still has to take; nobody waits long for one that hangs."""
        left = text.encode()
        with suppress(OSError):
            while self._output is not None and left and _takes_more(self._output):
                left = left[os.write(self._output, left) :]


def _takes_more(output: int) -> bool:
    return bool(select([], [output], [], _PATIENCE)[1])
