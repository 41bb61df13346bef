"""What bored and hostile visitors do to a kiosk, drawn by chance from a seed."""

import fcntl
import struct
import termios
from collections.abc import Callable
from random import Random

from benchmarks.pty_driver import Terminal

_BURST = 20
_BETWEEN_BURSTS = 0.05
_RESIZED_EVERY = 500
SIZES = ((1, 1), (79, 23), (80, 24), (100, 30), (120, 8), (120, 36), (137, 38), (220, 70))
"""A hall's screen has few sizes: Textual remembers what it computed for each."""

_QUIET = 0.1

NOTES = 20
"""How often one takes note meanwhile."""

_SEQUENCES = (
    *(f"\x1b[{letter}" for letter in "ABCDHFPQRSZ"),  # arrows, Home, End, F-keys, Shift+Tab
    *(f"\x1bO{letter}" for letter in "PQRS"),
    *(f"\x1b[{number}~" for number in (1, 2, 3, 4, 5, 6, 11, 15, 17, 24)),
    *(f"\x1b[1;{modifier}{letter}" for modifier in (2, 3, 5) for letter in "ABCD"),
    "\x1b",
    "\x1b\x1b",
    "\x1b[I",
    "\x1b[O",  # the window has the focus, or no more
    "\x1b[200~collé\x1b[201~",
    "\x1b[?1;2c",
    "\x1b[12;40R",
    "\x1b]11;rgb:0000/0000/0000\x1b\\",  # answers to questions that nobody asked
    "\x1b[999;999;999z",
    "\x1b[<",
    "é",
    "漢",
)


def soak(terminal: Terminal, acts: int, seed: int, note: Callable[[], None] | None = None) -> None:
    """Do so many things to a program, and call `note` now and then, when all is quiet.

    Raises BenchmarkError where the program leaves.
    """
    chance = Random(seed)
    for done in range(1, acts + 1):
        terminal.send(act(chance))
        if done % _BURST == 0:
            terminal.drain(_BETWEEN_BURSTS)
        if done % _RESIZED_EVERY == 0:
            resize(terminal, *chance.choice(SIZES))
        if done % (acts // NOTES) == 0:
            resize(terminal, 120, 36)
            terminal.settle(_QUIET)
            if note:
                note()


def resize(terminal: Terminal, columns: int, rows: int) -> None:
    """Give the window another size, as who drags its corner does."""
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))


def act(chance: Random) -> bytes:
    """Return a key, a click, a turn of the wheel or a byte that means nothing."""
    kind = chance.random()
    if kind < 0.4:
        return _click(chance)
    if kind < 0.6:
        return chance.choice(_SEQUENCES).encode()
    if kind < 0.75:
        return chance.choice("\r \t12345").encode()
    if kind < 0.8:
        return bytes([chance.randint(128, 255)])
    return bytes([chance.randint(0, 127)])


def _click(chance: Random) -> bytes:
    """Return a button pressed and released, or the wheel, here or there (SGR 1006)."""
    button = chance.choice((0, 0, 0, 0, 1, 2, 35, 64, 65))
    corner = chance.random() < 0.1
    x, y = (1, 1) if corner else (chance.randint(1, 125), chance.randint(1, 40))
    return f"\x1b[<{button};{x};{y}M\x1b[<{button};{x};{y}m".encode()
