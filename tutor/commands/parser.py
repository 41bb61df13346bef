"""The command line: parsed into a command and its options, and told in the help."""

import argparse
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tutor.commands import COMMANDS, DEFAULT
from tutor.commands.common.command import PROGRAM, Command
from tutor.commands.common.refused import Refused
from tutor.commands.common.subcommands import SEE_HELP, Parser, add_commands, add_help
from tutor.language import Language, Phrase
from tutor.language.catalogues import catalogue

_ABOUT = Phrase("Plays a guided tutorial: a branching course, full-screen in the terminal.")
_USAGE = Phrase("[OPTIONS] [PATH]")
_COMMANDS = Phrase("commands")  # argparse adds the colon
_COMMAND = Phrase("COMMAND")
_NO_COMMAND = Phrase("{program}: no command “{name}”.")


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
    given = _language_last(given)
    if given and given[0] in (*COMMANDS, "-h", "--help", "--version"):
        return given
    if given and given[0].isalpha() and not Path(given[0]).exists():
        _refuse_command(given[0], has_more=bool(given[1:]) and not given[1].startswith("-"))
    return [DEFAULT, *given]


def _language_last(given: Sequence[str]) -> Sequence[str]:
    """Return the arguments with a language that stands before a command after it."""
    said = 2 if given[:1] == ["--lang"] else 1 if given and given[0].startswith("--lang=") else 0
    if said and given[said : said + 1] and given[said] in COMMANDS:
        return [given[said], *given[:said], *given[said + 1 :]]
    return given


def _refuse_command(word: str, *, has_more: bool) -> None:
    """Raise Refused for a word that is no course, and was meant for a command."""
    from tutor.likeness import nearest  # slow to import
    from tutor.model.words import translated

    meant = translated(word, COMMANDS) or nearest(word, COMMANDS)
    if meant or has_more:
        raise Refused(_NO_COMMAND, near=(meant or word, COMMANDS), remedy=SEE_HELP, name=word)


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
