"""The program's name, its course, and what each of its commands gives."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any, Protocol

from tutor.language import Language, Phrase

PROGRAM = "pas-a-pas"

WRONG = 2
"""The exit code of a wrong use or a wrong course."""


class Declared(Protocol):
    """A module that declares arguments: a command, or what has commands of its own."""

    USAGE: Phrase
    """Its arguments, as its help sums them up after its name."""

    EXAMPLE: str
    """A use that is right, without the program's name: told to whoever uses it wrongly."""

    def add_arguments(self, parser: ArgumentParser, language: Language) -> None:
        """Declare its arguments; those that every command has come after them."""


class Command(Declared, Protocol):
    """A module that does what one asks for by its name."""

    @property
    def Options(self) -> type[Any]:  # noqa: N802  # a class
        """The named tuple of its arguments: a field for each, of the same name."""

    def run(self, options: Any, language: Language) -> int:
        """Do it; return the exit code. Raises CourseError, of which Refused is one."""


def shipped_course() -> Path:
    """Return the folder of the course that comes with the program."""
    root = Path(__file__).parents[2]
    installed = root / "scenarios"
    return installed if installed.is_dir() else root.parent / "scenarios"
