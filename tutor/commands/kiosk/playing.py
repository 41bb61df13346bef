"""Visitors play, one after the other."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from time import perf_counter
from traceback import format_exception

from msgspec.structs import replace

from tutor.commands.common.command import PROGRAM
from tutor.commands.common.printing import print_error
from tutor.commands.common.refused import Refused
from tutor.commands.common.terminal import ask_the_window_its_size
from tutor.commands.kiosk.options import Options
from tutor.commands.kiosk.source import KioskSource
from tutor.engine.session import Session
from tutor.graphics.protocols import OFF
from tutor.kiosk.heartbeat import Heartbeat
from tutor.kiosk.keeper import AnonymousKeeper
from tutor.language import Language, Phrase, Words
from tutor.model.course import Course
from tutor.model.policy import Policy
from tutor.painting.manual import TOUCH
from tutor.painting.palette import HIGH_CONTRAST
from tutor.painting.terminal import choose_look, wants_plain
from tutor.records.database import kiosk_path
from tutor.records.keeper import RecordKeeper
from tutor.training.lessons import Lessons

_CRASHED = Phrase(
    "{program}: the kiosk ended by an error of the program ({error}); with --supervise, it starts "
    "again and its log tells where."
)
_NO_TERMINAL = Phrase(
    "{program}: a kiosk needs a terminal's full-screen display, to which its standard error goes "
    "too; ask for a log by --log, with --supervise."
)


def play(options: Options, language: Language) -> int:
    """Play until somebody leaves with the PIN; return the exit code. Raises CourseError."""
    heartbeat = Heartbeat.from_environment()
    with _telling(heartbeat, language) as tell:
        source = KioskSource(options.path, options.policy, tell)
        programme, policy = source.start()
        if wants_plain():
            raise Refused(_NO_TERMINAL)
        policy = replace(policy, large=policy.large or options.large)
        if policy.memory:
            heartbeat.bound_memory(policy.memory)
        spoken = options.lang or policy.first_language(language)
        with _visits(programme.course, policy, options.records, language, tell) as begin:
            ask_the_window_its_size()
            from tutor.ui.kiosk.app import KioskApp  # Textual, once it is needed
            from tutor.ui.kiosk.kiosk import Kiosk

            theme = HIGH_CONTRAST if policy.contrast else programme.course.theme
            look = choose_look(theme, spoken)._replace(
                airy=policy.large,
                hyperlinks=False,
                manual=TOUCH,
                pictures=options.pictures != OFF,
            )
            tries = Path(f"{options.records or kiosk_path()}.tries")
            kiosk = Kiosk(
                *(programme, policy, begin, source.latest, heartbeat.beat),
                crashed=partial(_crashed, heartbeat, tell),
                tries=tries,
                pictures=options.pictures,
            )
            app = KioskApp(kiosk, look)
            app.run()
            return app.exit_code


def _crashed(heartbeat: Heartbeat, tell: Callable[[Words], None], error: BaseException) -> None:
    """Tell the log where it was; without one, whoever comes back to the terminal, briefly."""
    if heartbeat.is_heard:
        heartbeat.tell("".join(format_exception(error)))
    else:
        tell(lambda language: _CRASHED(language, program=PROGRAM, error=repr(error)))


@contextmanager
def _telling(heartbeat: Heartbeat, language: Language) -> Iterator[Callable[[Words], None]]:
    """Give what tells the log; where nobody keeps one, whoever left the kiosk is told."""
    if heartbeat.is_heard:
        yield lambda words: heartbeat.tell(words(language))
        return
    untold: list[Words] = []
    try:
        yield untold.append
    finally:
        for words in untold:
            print_error(words(language))


@contextmanager
def _visits(
    course: Course,
    policy: Policy,
    records: Path | None,
    language: Language,
    tell: Callable[[Words], None],
) -> Iterator[Callable[[Course], Session]]:
    """Give what begins a visitor's session; what happens is kept, where the policy has it so."""
    if not policy.statistics:
        yield Session
        return
    keeper = RecordKeeper(records or kiosk_path(), course)
    keeper.subscribe(tell)
    figures = AnonymousKeeper(keeper)
    try:
        yield lambda shown: Lessons(
            shown, language, clock=perf_counter, keeper=figures, keeps_demos=True
        ).play()
    finally:
        keeper.close()
