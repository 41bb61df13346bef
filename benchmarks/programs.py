"""The two programs that are measured, and what each shows at a place."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from benchmarks import baseline, courses
from benchmarks.pty_driver import QUIET, ROOT, Terminal

SETTLED = 0.12
"""For how long nothing comes once a program has begun, in seconds."""

SHIPPED = ROOT / "scenarios"
_SHIPPED_TITLES = ("PAS A PAS", "Bienvenue")
_SHORT_SLIDES = "activation/accueil_site"
"""From here on, no slide of the shipped course is higher than the window."""


class Program(NamedTuple):
    """A command, and the words by which one knows what it shows."""

    command: tuple[str, ...]
    title: Callable[[int], str]
    """What it shows at its page or slide of this number, and nowhere else."""
    first: int = 1

    def start(self) -> tuple[Terminal, float]:
        """Return the program, ready for keys, and the seconds that its first frame took."""
        terminal, frame = self.begin()
        terminal.settle(SETTLED)
        return terminal, frame

    def begin(self) -> tuple[Terminal, float]:
        """Return the program with its first frame complete, and the seconds that it took."""
        terminal = Terminal(self.command)
        try:
            last = terminal.wait_for(self.title(self.first), QUIET)
        except BaseException:
            terminal.close()
            raise
        return terminal, last - terminal.started


BASELINE = Program((sys.executable, "-m", "benchmarks.baseline"), baseline.title)


def player(course: Path, first: int = 1, slide: str | None = None) -> Program:
    """Return the player of a generated course."""
    return Program(_play(course, slide), courses.title, first)


def live_player(course: Path, slide: str) -> Program:
    """Return the player of a generated course that watches its files."""
    return Program((*_play(course, slide), "--watch"), courses.title)


def recording_player(course: Path, file: Path) -> Program:
    """Return the player of a generated course that records what is done."""
    recording = ("--record", "--records", str(file))
    return Program((*_play(course, None), *recording), courses.title)


def followed_player(course: Path, port: int) -> Program:
    """Return the player of a generated course, which notes may follow by a port."""
    return Program((*_play(course, None), *_followed_by(port)), courses.title)


def notes(port: int, room: Program) -> Program:
    """Return the notes that follow a player by its port."""
    command = (sys.executable, "-m", "tutor", "notes", "--lang", "fr", *_followed_by(port))
    return Program(command, room.title)


def shipped_player() -> Program:
    """Return the player of the course that comes with it."""
    return Program(_play(SHIPPED, None), lambda number: _SHIPPED_TITLES[number - 1])


def shipped_walk() -> Program:
    """Return the same from where each key that goes on shows another slide."""
    return Program(_play(SHIPPED, _SHORT_SLIDES), lambda _: "· 7/")


def _followed_by(port: int) -> tuple[str, ...]:
    return ("--port", str(port), "--token", "for-the-measure")


def _play(course: Path, slide: str | None) -> tuple[str, ...]:
    begun = ("--slide", slide) if slide else ()
    return (sys.executable, "-m", "tutor", "play", str(course), "--lang", "fr", *begun)
