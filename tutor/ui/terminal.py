"""Sequences that terminals obey, and a watch for the day when ours goes away."""

import sys
from collections.abc import Callable
from threading import Event, Thread

ENTER_FULL_SCREEN = "\x1b[10;1t"
LEAVE_FULL_SCREEN = "\x1b[10;0t"
"""Window operations of xterm (XTWINOPS 10); terminals that do not know them ignore them."""

SHOW_CURSOR = "\x1b[?25h"
HIDE_CURSOR = "\x1b[?25l"

SAVE_CURSOR = "\x1b7"
RESTORE_CURSOR = "\x1b8"

_LOOK_EVERY = 0.4
_TOLD_WITHIN = 5.0
"""How often one looks all the same where the system tells of a terminal that goes away."""


def cell_in_pixels(descriptor: int = 2) -> tuple[int, int] | None:
    """Return the width and the height of a terminal's cell where its window tells its pixels."""
    try:
        from fcntl import ioctl
        from struct import unpack
        from termios import TIOCGWINSZ

        lines, columns, width, height = unpack("HHHH", ioctl(descriptor, TIOCGWINSZ, bytes(8)))
    except (ImportError, OSError):
        return None
    return (width // columns, height // lines) if width and height else None


class HangUpWatch:
    """Calls back, from a thread, once the terminal is no more.

    Reading a terminal that is gone gives an end of file at once and for ever, and the signal
    that should tell it may have been ignored by whoever started us; so one asks.
    """

    def __init__(self, on_hang_up: Callable[[], None]) -> None:
        self._on_hang_up = on_hang_up
        self._stopped = Event()

    def start(self) -> None:
        """Begin to watch the terminal of the standard input, where this system can."""
        try:
            import termios
        except ImportError:
            return
        Thread(target=self._watch, args=(termios,), name="hang-up-watch", daemon=True).start()

    def stop(self) -> None:
        """Watch no more."""
        self._stopped.set()

    def _watch(self, termios: object) -> None:
        descriptor = sys.__stdin__.fileno() if sys.__stdin__ else 0
        wait = _hang_up_waiter(descriptor) or (lambda: self._stopped.wait(_LOOK_EVERY))
        while not self._stopped.is_set():
            is_told = wait()
            try:
                termios.tcgetattr(descriptor)  # type: ignore[attr-defined]  # POSIX only
            except Exception:
                break
            if is_told:
                self._stopped.wait(_LOOK_EVERY)
        if not self._stopped.is_set():
            self._on_hang_up()


def _hang_up_waiter(descriptor: int) -> Callable[[], object] | None:
    """Return what waits until a terminal may have gone away, at no cost, where one can (Linux)."""
    if sys.platform != "linux":
        return None
    from select import poll

    told = poll()
    told.register(descriptor, 0)  # a hang-up is told whatever one asks for
    return lambda: told.poll(_TOLD_WITHIN * 1000)
