"""Play a course on a screen that nobody watches."""

import argparse
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from tutor.commands.command import shipped_course
from tutor.commands.setting_pin import add_pin_argument, set_pin
from tutor.commands.supervising import add_supervising_arguments, is_supervised, supervise
from tutor.language import Language, Phrase

if TYPE_CHECKING:
    from tutor.engine.session import Session
    from tutor.model.course import Course
    from tutor.model.policy import Policy
    from tutor.ui.kiosk.kiosk import Kiosk

SUMMARY = Phrase("play a course on a kiosk that nobody watches")
USAGE = Phrase("[OPTIONS] [PATH]")

_GROUP = Phrase("kiosk")
_COURSE = Phrase("PATH")
_PATH = Phrase("the course's folder or file (by default, the one that is shipped)")
_FILE = Phrase("FILE")
_POLICY = Phrase("the kiosk's rules: times, keys, PIN, hours… (YAML)")
_LARGE = Phrase("large, to be read from two metres")
_FIGURES = Phrase("the file of the visits' figures (by default, kiosk.sqlite in the user's folder)")
_NO_TERMINAL = Phrase(
    "{program}: a kiosk needs a terminal's full-screen display, to which its standard error goes "
    "too; ask for a log by --log, with --supervise."
)


def add_arguments(parser: argparse.ArgumentParser, language: Language) -> None:
    """Declare the course and the policy."""
    group = parser.add_argument_group(_GROUP(language))
    group.add_argument(
        "path", nargs="?", type=Path, metavar=_COURSE(language), help=_PATH(language)
    )
    group.add_argument("--policy", type=Path, metavar=_FILE(language), help=_POLICY(language))
    group.add_argument("--large", action="store_true", help=_LARGE(language))
    group.add_argument("--records", type=Path, metavar=_FILE(language), help=_FIGURES(language))
    add_pin_argument(group, language)
    add_supervising_arguments(parser, language)


def run(options: argparse.Namespace, language: Language) -> int:
    """Play until somebody leaves with the PIN, or the program is told to leave."""
    if options.set_pin:
        return set_pin(language)
    if options.print_unit:
        from tutor.commands.starting import print_unit

        return print_unit(options, language)
    if is_supervised(options):
        return supervise(options)
    from msgspec.structs import replace

    from tutor.commands.hall import Hall
    from tutor.commands.refused import Refused
    from tutor.kiosk.heartbeat import Heartbeat
    from tutor.painting.terminal import wants_plain
    from tutor.ui.kiosk.kiosk import Kiosk

    hall = Hall(options.path or shipped_course(), options.policy)
    programme, policy = hall.read()
    if wants_plain():
        raise Refused(_NO_TERMINAL)
    policy = replace(policy, large=policy.large or options.large)
    heartbeat = Heartbeat.from_environment()
    if policy.memory:
        heartbeat.bound_memory(policy.memory)
    spoken = options.lang or policy.first_language(language)
    with _visits(programme.course, policy, options.records, language, heartbeat.tell) as play:
        return _play(Kiosk(programme, policy, play, hall.latest, heartbeat.beat), spoken)


@contextmanager
def _visits(
    course: "Course",
    policy: "Policy",
    records: Path | None,
    language: Language,
    log: "Callable[[str], None]",
) -> "Iterator[Callable[[Course], Session]]":
    """Give what begins a visitor's session; what happens is kept, where the policy has it so."""
    from tutor.engine.session import Session

    if not policy.statistics:
        yield Session
        return
    from tutor.kiosk.figures import Figures
    from tutor.records.database import kiosk_path
    from tutor.records.keeper import RecordKeeper
    from tutor.training.lessons import Lessons

    keeper = RecordKeeper(records or kiosk_path(), course)
    keeper.subscribe(lambda trouble: log(trouble(language)))
    figures = Figures(keeper)
    try:
        yield lambda shown: Lessons(
            shown, language, clock=perf_counter, keeper=figures, keeps_demos=True
        ).play()
    finally:
        keeper.close()


def _play(kiosk: "Kiosk", language: Language) -> int:
    for name in ("COLUMNS", "LINES"):
        os.environ.pop(name, None)  # what a shell once exported hides the window's own size
    from tutor.painting.palette import HIGH_CONTRAST
    from tutor.painting.terminal import choose_look
    from tutor.ui.kiosk.app import KioskApp

    theme = HIGH_CONTRAST if kiosk.policy.contrast else kiosk.programme.course.theme
    look = choose_look(theme, language)._replace(airy=kiosk.policy.large)
    app = KioskApp(kiosk, look)
    app.run()
    return app.exit_code
