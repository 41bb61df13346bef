"""What one may write on the command line, and the help that says so."""

import argparse
import re
from collections.abc import Sequence
from typing import Any, NoReturn

from tutor.commands import COMMANDS, DEFAULT
from tutor.commands.command import PROGRAM, WRONG
from tutor.commands.general import add_general_arguments, add_help
from tutor.language import Language, Phrase, choose_language

_ABOUT = Phrase(
    "Joue un pas à pas : un cours à embranchements, plein écran dans le terminal.",
    "Plays a guided tutorial: a branching course, full-screen in the terminal.",
)
_COMMANDS = Phrase("commandes ", "commands")  # argparse adds the colon
_COMMAND = Phrase("COMMANDE", "COMMAND")
_USAGE = Phrase("mode d'emploi : ", "usage: ")
_PROBLEM = Phrase("{program} : {message}", "{program}: {message}")
_WRONG_USE = Phrase("{problem}\nVoir « {program} --help ».", "{problem}\nSee “{program} --help”.")
_ARGPARSE_WORDS = {
    "unrecognized arguments:": "arguments inconnus :",
    "invalid choice:": "valeur inconnue :",
    "choose from": "valeurs possibles :",
    "the following arguments are required:": "il manque :",
    "expected one argument": "une valeur est attendue",
    "ignored explicit argument": "valeur de trop :",
    "not allowed with": "incompatible avec",
}


def read_arguments(given: list[str]) -> tuple[argparse.Namespace, Language]:
    """Return what is asked, and the language in which to answer.

    Exits where help or the version is asked, and where the use is wrong.
    """
    language = choose_language(_asked_language(given))
    return _parser(language).parse_args(_with_command(given)), language


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
    """Speaks the interface's language where argparse only knows English."""

    language: Language = "fr"
    default: "_Parser | None" = None
    """The command that is run where none is named; the help tells its options too."""

    def error(self, message: str) -> NoReturn:
        from tutor.loading.mistakes import printable

        message = printable(message)
        if self.language == "fr":
            for english, french in _ARGPARSE_WORDS.items():
                message = message.replace(english, french)
            message = re.sub(r"^(argument \S+): ", r"\1 : ", message)
        problem = _PROBLEM(self.language, program=PROGRAM, message=message)
        self.exit(WRONG, _WRONG_USE(self.language, problem=problem, program=PROGRAM) + "\n")

    def format_help(self) -> str:
        text = super().format_help().replace("usage: ", _USAGE(self.language), 1)
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
