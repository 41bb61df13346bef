"""What one may write on the command line, and the help that says so."""

import argparse
import re
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from tutor import __version__
from tutor.language import Language, Phrase, choose_language

PROGRAM = "pas-a-pas"

WRONG = 2
"""The exit code of a wrong use or a wrong course."""

_ABOUT = Phrase(
    "Joue un pas à pas : un cours à embranchements, plein écran dans le terminal.",
    "Plays a guided tutorial: a branching course, full-screen in the terminal.",
)
_PLAY = Phrase(
    "joue un cours ; c'est ce qui se fait sans commande",
    "play a course; what is done without a command",
)
_COURSE = Phrase("CHEMIN", "PATH")
_PATH = Phrase(
    "dossier ou fichier du cours (par défaut : celui qui est fourni)",
    "the course's folder or file (by default, the one that is shipped)",
)
_SLIDE_NAME = Phrase("PARCOURS/DIAPOSITIVE", "SCENARIO/SLIDE")
_SLIDE = Phrase("commence à cette diapositive", "begin at this slide")
_PLAIN = Phrase(
    "texte simple, choix numérotés (lecteur d'écran, tube)",
    "plain text, numbered choices (screen reader, pipe)",
)
_FULL_SCREEN = Phrase("sans en-tête ni pied de page", "without header or footer")
_LANG = Phrase(
    "langue de l'interface (par défaut : celle du système)",
    "the interface's language (by default, the system's)",
)
_NO_MOTION = Phrase("sans animation", "without motion")
_NO_LETTERS = Phrase("sans raccourcis d'un seul caractère", "without single-character shortcuts")
_DARK = Phrase("fond sombre autour des écrans", "dark around the screens")
_LIGHT = Phrase("fond clair autour des écrans", "light around the screens")
_HELP = Phrase("montre cette aide", "show this help")
_VERSION = Phrase("montre la version", "show the version")
_COMMANDS = Phrase("commandes ", "commands")  # argparse adds the colon
_COMMAND = Phrase("COMMANDE", "COMMAND")
_COURSE_GROUP = Phrase("cours ", "course")
_OPTIONS = Phrase("options ", "options")
_USAGE = Phrase("mode d'emploi : ", "usage: ")
_FORM = Phrase("{program} [OPTIONS] [CHEMIN]", "{program} [OPTIONS] [PATH]")
_PROBLEM = Phrase("{program} : {message}", "{program}: {message}")
_WRONG_USE = Phrase("{problem}\nVoir « {program} --help ».", "{problem}\nSee “{program} --help”.")
_ARGPARSE_WORDS = {
    "unrecognized arguments:": "arguments inconnus :",
    "invalid choice:": "valeur inconnue :",
    "choose from": "valeurs possibles :",
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
    """Return the arguments with `play` before them where no command is named."""
    if arguments and arguments[0] in ("play", "-h", "--help", "--version"):
        return arguments
    return ["play", *arguments]


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
        usage=_FORM(language, program=f"{PROGRAM} [{_COMMAND(language)}]"),
        description=_ABOUT(language),
        add_help=False,
    )
    commands = parser.add_subparsers(
        title=_COMMANDS(language), metavar=_COMMAND(language), dest="command"
    )
    play = commands.add_parser(
        "play",
        usage=_FORM(language, program=f"{PROGRAM} play"),
        help=_PLAY(language),
        add_help=False,
        allow_abbrev=False,
    )
    _add_play(play, language)
    parser.default = play
    _add_help(parser, argparse.SUPPRESS, argparse.SUPPRESS)
    return parser


def _add_play(parser: argparse.ArgumentParser, language: Language) -> None:
    course = parser.add_argument_group(_COURSE_GROUP(language))
    course.add_argument(
        "path", nargs="?", type=Path, metavar=_COURSE(language), help=_PATH(language)
    )
    options = parser.add_argument_group(_OPTIONS(language))
    options.add_argument("--slide", metavar=_SLIDE_NAME(language), help=_SLIDE(language))
    options.add_argument("--plain", action="store_true", help=_PLAIN(language))
    options.add_argument("--fullscreen", action="store_true", help=_FULL_SCREEN(language))
    options.add_argument("--lang", choices=("fr", "en"), help=_LANG(language))
    options.add_argument(
        "--no-motion", dest="motion", action="store_false", help=_NO_MOTION(language)
    )
    options.add_argument(
        "--no-letters", dest="characters", action="store_false", help=_NO_LETTERS(language)
    )
    ground = options.add_mutually_exclusive_group()
    ground.add_argument("--dark", action="store_true", default=None, help=_DARK(language))
    ground.add_argument("--light", dest="dark", action="store_false", help=_LIGHT(language))
    _add_help(options, _HELP(language), _VERSION(language))


def _add_help(options: argparse._ActionsContainer, help_text: str, version_text: str) -> None:
    options.add_argument("-h", "--help", action="help", help=help_text)
    version = f"{PROGRAM} {__version__}"
    options.add_argument("--version", action="version", version=version, help=version_text)
