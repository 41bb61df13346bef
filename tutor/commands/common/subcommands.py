"""Commands under their names: each is imported, and declares its arguments, once it is used."""

import argparse
from argparse import ArgumentParser, _ActionsContainer
from collections.abc import Mapping
from importlib import import_module
from keyword import iskeyword
from typing import Any, NoReturn, cast

from tutor import __version__
from tutor.commands.common.command import PROGRAM, Declared
from tutor.commands.common.refused import Refused
from tutor.language import LANGUAGES, Language, Phrase

_PROBLEM = Phrase("{program}: {message}")
SEE_HELP = Phrase("See “{program} --help”.")
_FOR_EXAMPLE = Phrase("For example: {example} (see “{command} --help”)")
_GENERAL = Phrase("general")
_LANG = Phrase("the interface's language (by default, the system's)")
_HELP = Phrase("show this help")
_VERSION = Phrase("show the version")


class Parser(ArgumentParser):
    """A parser that refuses a wrong use as everything else is refused."""

    def error(self, message: str) -> NoReturn:
        """Raise Refused."""
        raise Refused(_PROBLEM, remedy=SEE_HELP, message=message)


class CommandParser(Parser):
    """The parser of a command's arguments, which its module declares."""

    def __init__(self, *, module: str, language: Language, **options: Any) -> None:
        super().__init__(add_help=False, allow_abbrev=False, **options)
        self._module: str | None = module
        self._example = ""
        self._has_begun = False
        self._language = language

    def declare(self) -> None:
        """Have the arguments declared, if they are not yet."""
        if self._module is None:
            return
        command = cast("Declared", import_module(self._module))
        self._module = None
        self._example = command.EXAMPLE
        self.usage = f"{self.prog} {command.USAGE(self._language)}"
        self.set_defaults(command=command)
        command.add_arguments(self, self._language)
        general = self.add_argument_group(_GENERAL(self._language))
        general.add_argument("--lang", choices=LANGUAGES, help=_LANG(self._language))
        add_help(general, _HELP(self._language), _VERSION(self._language))

    def error(self, message: str) -> NoReturn:
        """Raise Refused, with an example of what would be right."""
        example = f"{PROGRAM} {self._example}"
        raise Refused(
            _PROBLEM, remedy=_FOR_EXAMPLE, message=message, example=example, command=self.prog
        )

    def parse_known_args(self, *arguments: Any, **named: Any) -> Any:
        """Parse, the arguments once declared; refuse those that are unknown, with an example.

        Options may stand between the other arguments: argparse then parses in two passes, by this
        same method.
        """
        self.declare()
        parse = super().parse_known_args
        if self._has_begun:
            return parse(*arguments, **named)
        self._has_begun = True
        if not self._subparsers:  # whose arguments are parsed elsewhere
            parse = self.parse_known_intermixed_args
        parsed, unknown = parse(*arguments, **named)
        if unknown:
            words = vars(argparse)["_"]("unrecognized arguments: %s")  # argparse's own, translated
            self.error(words % " ".join(unknown))
        return parsed, unknown


def add_help(group: _ActionsContainer, help_text: str, version_text: str) -> None:
    """Declare the help and the version."""
    group.add_argument("-h", "--help", action="help", help=help_text)
    version = f"{PROGRAM} {__version__}"
    group.add_argument("--version", action="version", version=version, help=version_text)


def add_commands(
    parser: ArgumentParser,
    package: str,
    summaries: Mapping[str, Phrase],
    language: Language,
    *,
    title: Phrase,
    metavar: Phrase,
) -> dict[str, CommandParser]:
    """Have a parser take commands, each a module of the package; return their parsers."""
    commands = parser.add_subparsers(
        title=title(language),
        metavar=metavar(language),
        prog=parser.prog,
        required=True,
        parser_class=CommandParser,
    )
    return {
        name: commands.add_parser(
            name,
            module=f"{package}.{name}_" if iskeyword(name) else f"{package}.{name}",
            language=language,
            help=summary(language),
        )
        for name, summary in summaries.items()
    }
