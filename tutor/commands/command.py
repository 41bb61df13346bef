"""What every command has."""

import argparse
from pathlib import Path
from typing import Protocol

from tutor.language import Language, Phrase

PROGRAM = "pas-a-pas"

WRONG = 2
"""The exit code of a wrong use or a wrong course."""


class Command(Protocol):
    """A module of this folder. It imports what it works with when it is run, and not before."""

    SUMMARY: Phrase
    """What it does, in the list of commands."""
    USAGE: Phrase
    """What one writes after its name."""

    def add_arguments(self, parser: argparse.ArgumentParser, language: Language) -> None:
        """Declare its arguments; those that every command has are there already."""

    def run(self, options: argparse.Namespace, language: Language) -> int:
        """Do it; return the exit code. Raises CourseError where a course is wrong."""


def shipped_course() -> Path:
    """Return the folder of the course that comes with the program."""
    root = Path(__file__).parent.parent
    installed = root / "scenarios"
    return installed if installed.is_dir() else root.parent / "scenarios"
