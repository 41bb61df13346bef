"""The commands: parse, call, report."""

import argparse
import gc
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from io import StringIO, TextIOWrapper
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from tutor.arguments import PROGRAM, WRONG, read_arguments
from tutor.language import Language, Phrase

if TYPE_CHECKING:
    from tutor.engine.session import Session
    from tutor.model.course import Course
    from tutor.model.targets import SlideRef

_SLICE = 0.004
"""For how many seconds at a time a long course is read on while nobody clicks."""

_NO_SUCH_SLIDE = Phrase(
    "{program} : pas de diapositive « {name} » dans ce cours (attendu : parcours/diapositive).",
    "{program}: no slide “{name}” in this course (expected: scenario/slide).",
)
_NEAR = Phrase("Vouliez-vous dire « {name} » ?", "Did you mean “{name}”?")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; return the exit code."""
    gc.disable()  # the collector is the largest single cost of reading a course
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
    given = list(sys.argv[1:] if arguments is None else arguments)
    options, language = read_arguments(given)
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
        if options.slide is not None and at is None:
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

    if isinstance(sys.stdin, TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")
    # A stream that was closed before the program began is None.
    PlainPlayer(session, language, sys.stdin or StringIO(), sys.stdout or StringIO()).play()
    return 0


def _play_full_screen(session: "Session", options: argparse.Namespace, language: Language) -> int:
    for name in ("COLUMNS", "LINES"):
        os.environ.pop(name, None)  # what a shell once exported hides the window's own size
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
    names = (
        f"{scenario}/{slide}"
        for scenario, found in course.scenarios.items()
        for slide in ("", *found.slides)
    )
    if near := nearest(name, names):
        print(_NEAR(language, name=near), file=sys.stderr)
