"""Play a course: full-screen, or line by line."""

import argparse
import os
import sys
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from importlib.util import find_spec
from io import StringIO, TextIOWrapper
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from tutor.commands.attested import attester
from tutor.commands.command import PROGRAM, WRONG, shipped_course
from tutor.commands.keeping import add_keeping_arguments, keeper_for
from tutor.commands.learning import add_learning_arguments, check_learning, learning
from tutor.commands.listening import Port, door
from tutor.commands.pace import add_pace_argument
from tutor.commands.varying import add_variant_arguments
from tutor.language import Language, Phrase

if TYPE_CHECKING:
    from tutor.engine.session import Session
    from tutor.loading.mistakes import Source
    from tutor.loading.watching import CourseWatch
    from tutor.model.course import Course
    from tutor.training.attempt import Attempt
    from tutor.training.lessons import Lessons, Opening

SUMMARY = Phrase("play a course; what is done without a command")
USAGE = Phrase("[OPTIONS] [PATH]")

_COURSE_GROUP = Phrase("course")
_COURSE = Phrase("PATH")
_PATH = Phrase("the course's folder or file (by default, the one that is shipped)")
_SLIDE_NAME = Phrase("SCENARIO/SLIDE")
_SLIDE = Phrase("begin at this slide")
_WATCH = Phrase("show at once what is changed in the course's files")
_NO_WATCH = Phrase(
    "{program}: --watch needs watchfiles; to install it: python -m pip install 'pas-a-pas[watch]'"
)
_WATCH_IN_PLAIN = Phrase("{program}: --watch needs a terminal's full-screen display.")
_REHEARSE = Phrase("time each slide, and tell at the end")
_WRITE = Phrase("with --rehearse: write the minutes of the scenarios played to their end")
_WRITE_ALONE = Phrase("{program}: --write only writes what --rehearse times.")
_WATCH_ONLY = Phrase("{program}: --watch shows the whole course, without --only.")
_PLAIN = Phrase("plain text, numbered choices (screen reader, pipe)")
_FULL_SCREEN = Phrase("without header or footer")
_NO_MOTION = Phrase("without motion")
_NO_LETTERS = Phrase("without single-character shortcuts")
_DARK = Phrase("dark around the screens")
_LIGHT = Phrase("light around the screens")
_PLAYING = Phrase("playing")
_FOLLOWING = Phrase("notes on another machine")
_PORT = Phrase("let notes follow from another machine, by this port")
_TOKEN_NAME = Phrase("TOKEN")
_TOKEN = Phrase("the secret that notes has to give")
_PORT_IN_PLAIN = Phrase("{program}: --port needs a terminal's full-screen display.")


def add_arguments(parser: argparse.ArgumentParser, language: Language) -> None:
    """Declare the course and how to play it."""
    course = parser.add_argument_group(_COURSE_GROUP(language))
    course.add_argument(
        "path", nargs="?", type=Path, metavar=_COURSE(language), help=_PATH(language)
    )
    playing = parser.add_argument_group(_PLAYING(language))
    add_learning_arguments(playing, language)
    playing.add_argument("--slide", metavar=_SLIDE_NAME(language), help=_SLIDE(language))
    add_variant_arguments(playing, language)
    playing.add_argument("--watch", action="store_true", help=_WATCH(language))
    playing.add_argument("--rehearse", action="store_true", help=_REHEARSE(language))
    playing.add_argument("--write", action="store_true", help=_WRITE(language))
    playing.add_argument("--plain", action="store_true", help=_PLAIN(language))
    add_pace_argument(playing, language)
    playing.add_argument("--fullscreen", action="store_true", help=_FULL_SCREEN(language))
    playing.add_argument(
        "--no-motion", dest="motion", action="store_false", help=_NO_MOTION(language)
    )
    playing.add_argument(
        "--no-letters", dest="characters", action="store_false", help=_NO_LETTERS(language)
    )
    ground = playing.add_mutually_exclusive_group()
    ground.add_argument("--dark", action="store_true", default=None, help=_DARK(language))
    ground.add_argument("--light", dest="dark", action="store_false", help=_LIGHT(language))
    add_keeping_arguments(parser, language)
    following = parser.add_argument_group(_FOLLOWING(language))
    following.add_argument("--port", type=Port(language), metavar="PORT", help=_PORT(language))
    following.add_argument("--token", metavar=_TOKEN_NAME(language), help=_TOKEN(language))


def run(options: argparse.Namespace, language: Language) -> int:
    """Play the course to its end."""
    from tutor.commands.naming import slide_named
    from tutor.commands.refused import Refused
    from tutor.commands.variants import Variant
    from tutor.engine.session import Session
    from tutor.training.lessons import Lessons

    if options.write and not options.rehearse:
        raise Refused(_WRITE_ALONE)
    if options.watch and options.only:
        raise Refused(_WATCH_ONLY)
    check_learning(options)
    variant = Variant.asked(options)
    course, sources = variant.open(options.path or shipped_course())
    at = None if options.slide is None else slide_named(course, options.slide)
    plain = options.plain or wants_plain()
    if options.watch and (problem := _why_not_watch(plain)):
        print(problem(language, program=PROGRAM), file=sys.stderr)
        return WRONG
    if plain and options.port:
        print(_PORT_IN_PLAIN(language, program=PROGRAM), file=sys.stderr)
        return WRONG
    with keeper_for(options, course, language) as keeper:
        lessons = Lessons(
            course, language, clock=perf_counter, keeper=keeper, keeps_demos=options.record
        )
        asked = learning(options, lessons)
        session = Session(course) if asked.is_lesson else lessons.play(at)
        with _timed(session, sources, options, language):
            attest = attester(options.person, keeper, language)
            if plain:
                return _play_plain(session, lessons, asked, attest)
            return _play_full_screen(session, lessons, asked, options, attest)


def _timed(
    session: "Session",
    sources: "Mapping[str | None, Source]",
    options: argparse.Namespace,
    language: Language,
) -> AbstractContextManager[None]:
    if not options.rehearse:
        return nullcontext()
    from tutor.commands.rehearsing import rehearsal

    return rehearsal(session, sources, language, write=options.write)


def wants_plain(environment: Mapping[str, str] = os.environ) -> bool:
    """Return whether only the line player can be used here, or is preferred."""
    streams = (sys.stdin, sys.stdout, sys.stderr)
    if not all(stream is not None and stream.isatty() for stream in streams):
        return True
    term = environment.get("TERM", "" if os.name == "posix" else "windows")
    return term in ("", "dumb") or bool(environment.get("ACCESSIBLE"))


def _why_not_watch(plain: bool) -> Phrase | None:
    if plain:
        return _WATCH_IN_PLAIN
    return None if find_spec("watchfiles") else _NO_WATCH


def _play_plain(
    session: "Session", lessons: "Lessons", asked: "Opening", attest: "Callable[[Attempt], str]"
) -> int:
    from tutor.plain.console import Console
    from tutor.plain.conversation import converse

    if isinstance(sys.stdin, TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")
    # A stream that was closed before the program began is None.
    console = Console(lessons.language, sys.stdin or StringIO(), sys.stdout or StringIO())
    converse(lessons, console, asked, session, attest)
    return 0


def _play_full_screen(
    session: "Session",
    lessons: "Lessons",
    asked: "Opening",
    options: argparse.Namespace,
    attest: "Callable[[Attempt], str]",
) -> int:
    for name in ("COLUMNS", "LINES"):
        os.environ.pop(name, None)  # what a shell once exported hides the window's own size
    from tutor.loading.pending import reading_on
    from tutor.training.conversation import Conversation
    from tutor.ui.app import PlayerApp
    from tutor.ui.options import Options
    from tutor.ui.terminal import choose_look

    # A room that watches a demo is asked nothing; whoever gives a name is not a room.
    is_kept = asked.is_lesson or options.record or options.person
    look = choose_look(session.course.theme, lessons.language, dark=options.dark)
    wished = Options(
        full_screen=options.fullscreen,
        motion=options.motion,
        characters=options.characters,
        work_left=reading_on(session.course),
        door=None if asked.is_lesson else door(options.port, options.token),
        pace=options.pace,
        conversation=None if options.watch or options.rehearse else Conversation(lessons, attest),
        opening=asked._replace(kept=asked.kept if is_kept else None),
    )
    app = PlayerApp(session, look, wished, watch=_watch(session.course, options))
    app.run()
    if app.course_error:
        raise app.course_error
    return app.exit_code


def _watch(course: "Course", options: argparse.Namespace) -> "CourseWatch | None":
    if not options.watch:
        return None
    from tutor.commands.variants import Variant
    from tutor.loading.watching import CourseWatch

    values = Variant.asked(options).values
    return CourseWatch(options.path or shipped_course(), course, values)
