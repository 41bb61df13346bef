"""The command line: parsed into a command and its options, and told in the help."""

import argparse
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from tutor.commands import COMMANDS, DEFAULT
from tutor.commands.common.command import PROGRAM, Command
from tutor.commands.common.subcommands import Parser, add_commands, add_help
from tutor.language import Language, Phrase
from tutor.language.catalogues import catalogue

_ABOUT = Phrase("Plays a guided tutorial: a branching course, full-screen in the terminal.")
_USAGE = Phrase("[OPTIONS] [PATH]")
_COMMANDS = Phrase("commands")  # argparse adds the colon
_COMMAND = Phrase("COMMAND")


def read_arguments(given: Sequence[str], language: Language) -> tuple[Command, Any]:
    """Return the command that is asked for, and its options.

    Exits where help or the version is asked; raises Refused where the use is wrong.
    """
    with _argparse_speaks(language):
        parsed = vars(_MainParser(language).parse_args(_with_command(given)))
    command: Command = parsed["command"]
    fields = command.Options._fields
    return command, command.Options._make(parsed[field] for field in fields)


def language_asked(given: Sequence[str]) -> str | None:
    """Return the language that is asked for, which the parser's own words are to be in."""
    for index, argument in enumerate(given):
        if argument.startswith("--lang="):
            return argument.partition("=")[2]
        if argument == "--lang":
            return next(iter(given[index + 1 : index + 2]), None)
    return None


@contextmanager
def _argparse_speaks(language: Language) -> Iterator[None]:
    """Have argparse say its own words in a language: it asks two functions of its module for them.

    They are not told in which language, since gettext's usual way is one for the whole process.
    """
    said, its_own = catalogue(language), {name: vars(argparse)[name] for name in ("_", "ngettext")}
    vars(argparse).update(_=said.gettext, ngettext=said.ngettext)
    try:
        yield
    finally:
        vars(argparse).update(its_own)


def _with_command(given: Sequence[str]) -> Sequence[str]:
    """Return the arguments with the default command before them where no command is named."""
    if given and given[0] in (*COMMANDS, "-h", "--help", "--version"):
        return given
    return [DEFAULT, *given]


class _MainParser(Parser):
    """Takes every command, and tells the options of the default one in its help."""

    def __init__(self, language: Language) -> None:
        super().__init__(
            prog=PROGRAM,
            usage=f"{PROGRAM} [{_COMMAND(language)}] {_USAGE(language)}",
            description=_ABOUT(language),
            add_help=False,
        )
        self._commands = add_commands(
            self, __package__, COMMANDS, language, title=_COMMANDS, metavar=_COMMAND
        )
        add_help(self, argparse.SUPPRESS, argparse.SUPPRESS)

    def format_help(self) -> str:
        default = self._commands[DEFAULT]
        default.declare()
        _, _, arguments = default.format_help().partition("\n\n")
        return f"{super().format_help()}\n{arguments}"
