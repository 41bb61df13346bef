"""What one may write on the command line, and the help that says so."""

import argparse
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, NoReturn

from tutor.commands import COMMANDS, DEFAULT
from tutor.commands.command import PROGRAM, WRONG
from tutor.commands.general import add_general_arguments, add_help
from tutor.language import Language, Phrase, choose_language
from tutor.language.catalogues import catalogue

_ABOUT = Phrase("Plays a guided tutorial: a branching course, full-screen in the terminal.")
_COMMANDS = Phrase("commands")  # argparse adds the colon
_COMMAND = Phrase("COMMAND")
_PROBLEM = Phrase("{program}: {message}")
_WRONG_USE = Phrase("{problem}\nSee “{program} --help”.")


def read_arguments(given: list[str]) -> tuple[argparse.Namespace, Language]:
    """Return what is asked, and the language in which to answer.

    Exits where help or the version is asked, and where the use is wrong.
    """
    language = choose_language(_asked_language(given))
    with _argparse_speaks(language):
        return _parser(language).parse_args(_with_command(given)), language


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


def _asked_language(arguments: Sequence[str]) -> str | None:
    """Return the language that is asked for, which the parser's own words are to be in."""
    for index, argument in enumerate(arguments):
        if argument.startswith("--lang="):
            return argument.partition("=")[2]
        if argument == "--lang":
            return next(iter(arguments[index + 1 : index + 2]), None)
    return None


def _with_command(arguments: list[str]) -> list[str]:
    """Return the arguments with the default command before them where no command is named."""
    if arguments and arguments[0] in (*COMMANDS, "-h", "--help", "--version"):
        return arguments
    return [DEFAULT, *arguments]


class _Parser(argparse.ArgumentParser):
    """Tells the options of the default command in the help, and points to it in errors."""

    language: Language
    default: "_Parser | None" = None
    """The command that is run where none is named; the help tells its options too."""

    def error(self, message: str) -> NoReturn:
        from tutor.loading.mistakes import printable

        problem = _PROBLEM(self.language, program=PROGRAM, message=printable(message))
        self.exit(WRONG, _WRONG_USE(self.language, problem=problem, program=PROGRAM) + "\n")

    def format_help(self) -> str:
        text = super().format_help()
        if self.default:
            _, _, arguments = self.default.format_help().partition("\n\n")
            text += "\n" + arguments
        return text


def _parser(language: Language) -> _Parser:
    _Parser.language = language
    parser = _Parser(
        prog=PROGRAM,
        usage=f"{PROGRAM} [{_COMMAND(language)}] {COMMANDS[DEFAULT].USAGE(language)}",
        description=_ABOUT(language),
        add_help=False,
    )
    commands = parser.add_subparsers(
        title=_COMMANDS(language), metavar=_COMMAND(language), dest="command"
    )
    parsers = {name: _add_command(commands, name, language) for name in COMMANDS}
    parser.default = parsers[DEFAULT]
    add_help(parser, argparse.SUPPRESS, argparse.SUPPRESS)
    return parser


def _add_command(commands: Any, name: str, language: Language) -> _Parser:
    command = COMMANDS[name]
    parser: _Parser = commands.add_parser(
        name,
        usage=f"{PROGRAM} {name} {command.USAGE(language)}",
        help=command.SUMMARY(language),
        add_help=False,
        allow_abbrev=False,
    )
    command.add_arguments(parser, language)
    add_general_arguments(parser, language)
    return parser
