"""The commands: parse, call, report."""

import argparse
import gc
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, NoReturn

from tutor import __version__
from tutor.language import Language, Phrase, choose_language

if TYPE_CHECKING:
    from tutor.engine.session import Session
    from tutor.model.course import Course
    from tutor.model.targets import SlideRef

PROGRAM = "pas-a-pas"
_SLICE = 0.004
"""For how many seconds at a time a long course is read on while nobody clicks."""

WRONG = 2
"""The exit code of a wrong use or a wrong course."""

_ABOUT = Phrase(
    "Joue un pas à pas : un cours à embranchements, plein écran dans le terminal.",
    "Plays a guided tutorial: a branching course, full-screen in the terminal.",
)
_PLAY = Phrase("joue un cours", "play a course")
_PATH = Phrase(
    "dossier ou fichier du cours (par défaut : celui qui est fourni)",
    "the course's folder or file (by default, the one that is shipped)",
)
_SLIDE = Phrase("commence à cette diapositive", "begin at this slide")
_PLAIN = Phrase(
    "texte simple, choix numérotés (lecteur d'écran, tube)",
    "plain text, numbered choices (screen reader, pipe)",
)
_FULL_SCREEN = Phrase("sans en-tête ni pied de page", "without header or footer")
_LANG = Phrase("langue de l'interface", "the interface's language")
_NO_MOTION = Phrase("sans animation", "without motion")
_NO_LETTERS = Phrase("sans raccourcis d'un seul caractère", "without single-character shortcuts")
_GROUND = Phrase("fond sombre ou clair autour des écrans", "dark or light around the screens")
_HELP = Phrase("montre cette aide", "show this help")
_VERSION = Phrase("montre la version", "show the version")
_COMMANDS = Phrase("commandes", "commands")
_OPTIONS = Phrase("options", "options")
_USAGE = Phrase("mode d'emploi : ", "usage: ")
_WRONG_USE = Phrase("{problem}\nVoir « {program} --help ».", "{problem}\nSee “{program} --help”.")
_NO_SUCH_SLIDE = Phrase(
    "{program} : pas de diapositive « {name} » dans ce cours (attendu : parcours/diapositive).",
    "{program}: no slide “{name}” in this course (expected: scenario/slide).",
)
_NEAR = Phrase("Vouliez-vous dire « {name} » ?", "Did you mean “{name}”?")

_ARGPARSE_WORDS = {
    "unrecognized arguments:": "options inconnues :",
    "invalid choice:": "valeur inconnue :",
    "choose from": "valeurs possibles :",
    "expected one argument": "une valeur est attendue",
    "ambiguous option:": "option ambiguë :",
    "could match": "peut être",
    "the following arguments are required:": "il manque :",
    "argument ": "option ",
    "not allowed with": "incompatible avec",
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; return the exit code."""
    gc.disable()  # the collector is the largest single cost of reading a course
    given = list(sys.argv[1:] if arguments is None else arguments)
    language = choose_language(_asked_language(given))
    options = _parser(language).parse_args(_with_command(given))
    try:
        return _play(options, language)
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141


def shipped_course() -> Path:
    """Return the folder of the course that comes with the program."""
    installed = Path(__file__).parent / "scenarios"
    return installed if installed.is_dir() else Path(__file__).parent.parent / "scenarios"


def wants_plain(environment: Mapping[str, str] = os.environ) -> bool:
    """Return whether only the line player can be used here, or is preferred."""
    streams = (sys.stdin, sys.stdout, sys.stderr)
    if not all(stream is not None and stream.isatty() for stream in streams):
        return True
    term = environment.get("TERM", "" if os.name == "posix" else "windows")
    return term in ("", "dumb") or bool(environment.get("ACCESSIBLE"))


def _play(options: argparse.Namespace, language: Language) -> int:
    from tutor.engine.session import Session
    from tutor.loading.courses import open_course
    from tutor.model.errors import CourseError

    try:
        course = open_course(options.path or shipped_course())
        at = _slide_to_begin_at(course, options.slide)
        if options.slide and at is None:
            _report_no_slide(course, options.slide, language)
            return WRONG
        session = Session(course, at=at, clock=perf_counter)
        if options.plain or wants_plain():
            return _play_plain(session, language)
        return _play_full_screen(session, options, language)
    except CourseError as error:
        print(error.report(language), file=sys.stderr)
        return WRONG


def _play_plain(session: "Session", language: Language) -> int:
    from tutor.plain.player import PlainPlayer

    PlainPlayer(session, language, sys.stdin, sys.stdout).play()
    return 0


def _play_full_screen(session: "Session", options: argparse.Namespace, language: Language) -> int:
    from tutor.ui.app import PlayerApp
    from tutor.ui.terminal import choose_look

    app = PlayerApp(
        session,
        choose_look(session.course.theme, language, dark=options.dark),
        full_screen=options.fullscreen,
        motion=options.motion,
        characters=options.characters,
        work_left=_reading_on(session.course),
    )
    app.run()
    if app.course_error:
        raise app.course_error
    return app.return_code or 0


def _reading_on(course: "Course") -> Callable[[], bool]:
    """Return what reads the rest of a long course, a little at a call; true while there is more.

    Its last call raises WrongCourse where there were mistakes.
    """
    from tutor.loading.courses import examine
    from tutor.loading.mistakes import Mistake, WrongCourse

    mistakes: list[Mistake] = []
    steps = examine(course, mistakes)

    def read_on() -> bool:
        stop = perf_counter() + _SLICE
        for _ in steps:
            if perf_counter() > stop:
                return True
        if mistakes:
            raise WrongCourse(mistakes)
        return False

    return read_on


def _slide_to_begin_at(course: "Course", name: str | None) -> "SlideRef | None":
    from tutor.model.targets import SlideRef

    scenario, _, slide = (name or "").partition("/")
    if scenario in course.scenarios and not slide:
        return course.scenarios[scenario].start
    ref = SlideRef(scenario, slide)
    return ref if ref in course else None


def _report_no_slide(course: "Course", name: str, language: Language) -> None:
    from tutor.loading.mistakes import nearest, printable

    print(_NO_SUCH_SLIDE(language, program=PROGRAM, name=printable(name)), file=sys.stderr)
    names = (f"{key}/{slide}" for key, value in course.scenarios.items() for slide in value.slides)
    if near := nearest(name, names):
        print(_NEAR(language, name=near), file=sys.stderr)


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

    def error(self, message: str) -> NoReturn:
        if self.language == "fr":
            for english, french in _ARGPARSE_WORDS.items():
                message = message.replace(english, french)
        problem = f"{PROGRAM} : {message}" if self.language == "fr" else f"{PROGRAM}: {message}"
        self.exit(WRONG, _WRONG_USE(self.language, problem=problem, program=PROGRAM) + "\n")

    def format_help(self) -> str:
        return super().format_help().replace("usage: ", _USAGE(self.language), 1)


def _parser(language: Language) -> _Parser:
    _Parser.language = language
    parser = _Parser(prog=PROGRAM, description=_ABOUT(language), add_help=False)
    options = parser.add_argument_group(_OPTIONS(language))
    options.add_argument("-h", "--help", action="help", help=_HELP(language))
    version = f"{PROGRAM} {__version__}"
    options.add_argument("--version", action="version", version=version, help=_VERSION(language))
    commands = parser.add_subparsers(title=_COMMANDS(language), metavar="", dest="command")
    _add_play(commands.add_parser("play", help=_PLAY(language), add_help=False), language)
    return parser


def _add_play(parser: argparse.ArgumentParser, language: Language) -> None:
    parser.add_argument("path", nargs="?", type=Path, metavar="PATH", help=_PATH(language))
    options = parser.add_argument_group(_OPTIONS(language))
    options.add_argument("--slide", metavar="SCENARIO/SLIDE", help=_SLIDE(language))
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
    ground.add_argument("--dark", action="store_true", default=None, help=_GROUND(language))
    ground.add_argument("--light", dest="dark", action="store_false", help=argparse.SUPPRESS)
    options.add_argument("-h", "--help", action="help", help=_HELP(language))
