"""The options that every command has."""

from argparse import ArgumentParser, _ActionsContainer

from tutor import __version__
from tutor.commands.common.command import PROGRAM
from tutor.language import Language, Phrase, languages

_GENERAL = Phrase("general")
_LANG = Phrase("the interface's language (by default, the system's)")
_HELP = Phrase("show this help")
_VERSION = Phrase("show the version")


def add_general_arguments(parser: ArgumentParser, language: Language) -> None:
    """Declare the language, the help and the version, the last ones of a command's help."""
    general = parser.add_argument_group(_GENERAL(language))
    general.add_argument("--lang", choices=languages(), help=_LANG(language))
    add_help(general, _HELP(language), _VERSION(language))


def add_help(group: _ActionsContainer, help_text: str, version_text: str) -> None:
    """Declare the help and the version."""
    group.add_argument("-h", "--help", action="help", help=help_text)
    version = f"{PROGRAM} {__version__}"
    group.add_argument("--version", action="version", version=version, help=version_text)
