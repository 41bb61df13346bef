"""A course played as it is asked for."""

import sys
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from functools import partial
from io import StringIO, TextIOWrapper
from time import perf_counter
from typing import TYPE_CHECKING

from tutor.commands.common.refused import Refused
from tutor.commands.common.slides import find_slide
from tutor.commands.common.terminal import ask_the_window_its_size
from tutor.commands.common.variants import Variant
from tutor.commands.play.attestation import save_attestation
from tutor.commands.play.door import door
from tutor.commands.play.opening import check_mode, choose_opening
from tutor.commands.play.options import Options
from tutor.commands.play.recording import recording
from tutor.commands.play.waiting import load_once_right
from tutor.engine.session import Session
from tutor.graphics.protocols import OFF
from tutor.language import Language, Phrase
from tutor.loading.mistakes import Source
from tutor.loading.pending import reading_on
from tutor.model.course import Course
from tutor.painting.terminal import choose_look, wants_plain
from tutor.records.keeper import RecordKeeper
from tutor.records.learner import Learner
from tutor.training.attempt import Attempt
from tutor.training.conversation import Conversation
from tutor.training.lessons import Lessons, StartRequest

if TYPE_CHECKING:
    from tutor.loading.watching import CourseWatch

Attest = Callable[[Attempt], str]
"""Saves the attestation of an exam that was passed, and says where."""

_WRITE_ALONE = Phrase("{program}: --write only writes what --rehearse times.")
_WATCH_ONLY = Phrase("{program}: --watch shows the whole course, without --only.")
_WATCH_IN_PLAIN = Phrase("{program}: --watch needs a terminal's full-screen display.")
_PORT_IN_PLAIN = Phrase("{program}: --port needs a terminal's full-screen display.")


def play(options: Options, language: Language) -> int:
    """Play the course to its end; return the exit code. Raises CourseError."""
    if options.write and not options.rehearse:
        raise Refused(_WRITE_ALONE)
    if options.watch and options.only:
        raise Refused(_WATCH_ONLY)
    check_mode(options)
    variant = Variant.of(options.var, options.only)
    plain = options.plain or wants_plain()
    _check_display(options, plain=plain)
    if options.watch:
        files = load_once_right(variant, options.path, language)
    else:
        files = variant.open(options.path)
    course = files.course
    at = None if options.slide is None else find_slide(course, options.slide)
    with _keeper(options, course, language) as keeper:
        lessons = Lessons(
            course, language, clock=perf_counter, keeper=keeper, keeps_demos=options.record
        )
        opening = choose_opening(options, lessons)
        session = Session(course) if opening.is_lesson else lessons.play(at)
        attest = partial(save_attestation, person=options.person, keeper=keeper, language=language)
        with files.placing(), _timed(session, files.sources, options, language):
            if plain:
                return _play_plain(session, lessons, opening, attest)
            return _play_full_screen(session, lessons, opening, options, attest)


def _check_display(options: Options, *, plain: bool) -> None:
    """Raise Refused where what is asked for cannot be had here."""
    if options.watch and plain:
        raise Refused(_WATCH_IN_PLAIN)
    if options.port and plain:
        raise Refused(_PORT_IN_PLAIN)


def _keeper(
    options: Options, course: Course, language: Language
) -> AbstractContextManager[RecordKeeper | None]:
    if options.no_record:
        return nullcontext()
    learner = Learner(options.person, options.group)
    return recording(options.records, course, learner, language)


def _timed(
    session: Session, sources: Mapping[str | None, Source], options: Options, language: Language
) -> AbstractContextManager[None]:
    if not options.rehearse:
        return nullcontext()
    from tutor.commands.play.rehearsal import rehearsal

    return rehearsal(session, sources, language, write=options.write)


def _play_plain(session: Session, lessons: Lessons, opening: StartRequest, attest: Attest) -> int:
    from tutor.plain.console import Console
    from tutor.plain.conversation import converse

    if isinstance(sys.stdin, TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")
    # A stream that was closed before the program began is None.
    console = Console(lessons.language, sys.stdin or StringIO(), sys.stdout or StringIO())
    converse(lessons, console, opening, session, attest)
    return 0


def _play_full_screen(
    session: Session, lessons: Lessons, opening: StartRequest, options: Options, attest: Attest
) -> int:
    ask_the_window_its_size()
    from tutor.ui.early_screen import EarlyScreen
    from tutor.ui.first_frame import first_frame
    from tutor.ui.opening import first
    from tutor.ui.options import Options as Preferences
    from tutor.ui.options import Services

    # A room that watches a demo is asked nothing; whoever gives a name is not a room.
    is_kept = opening.is_lesson or options.record or options.person
    look = choose_look(session.course.theme, lessons.language, dark=options.dark)
    look = look._replace(pictures=options.pictures != OFF)
    preferences = Preferences(
        full_screen=options.fullscreen,
        motion=options.motion,
        characters=options.characters,
        pace=options.pace,
        pictures=options.pictures,
    )
    services = Services(
        work_left=reading_on(session.course),
        door=None if opening.is_lesson else door(options.port, options.token),
        conversation=None if options.watch or options.rehearse else Conversation(lessons, attest),
    )
    opening = opening._replace(kept=opening.kept if is_kept else None)
    playing = first(session, services.conversation, opening, look)
    with EarlyScreen() as early:
        may_practise = services.conversation is not None
        early.draw(first_frame(playing, look, preferences, may_practise=may_practise))
        from tutor.ui.app import PlayerApp  # Textual, for which the room does not wait

        watch = _watch(session.course, options)
        app = PlayerApp(playing, look, preferences, services, opening, watch=watch)
        app.run(early)
    if app.course_error:
        raise app.course_error
    return app.exit_code


def _watch(course: Course, options: Options) -> "CourseWatch | None":
    if not options.watch:
        return None
    from tutor.loading.watching import CourseWatch

    return CourseWatch(options.path, course, Variant.of(options.var, options.only).values)
