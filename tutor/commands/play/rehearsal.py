"""A rehearsal: its times are told once one has quit, and written where that is asked for."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter

from tutor.commands.common.output import colour_console, write_file
from tutor.commands.common.printing import print_line
from tutor.commands.common.refused import Refused
from tutor.engine.session import Session
from tutor.language import Language, Phrase
from tutor.loading.files import BYTE_ORDER_MARK, plainly_written
from tutor.loading.minutes import with_minutes
from tutor.loading.mistakes import Source
from tutor.rehearsals.stopwatch import Stopwatch, TimedScenario
from tutor.rehearsals.table import lines, table

_WRITTEN = Phrase("{path}: minutes: {minutes}")
_NOT_DONE = Phrase("“{title}” was not played to its end: its minutes are not written.")
_CHANGED = Phrase(
    "{program}: “{path}” has changed since the rehearsal began; nothing is written there."
)
_NO_PLACE = Phrase(
    "{program}: “{path}” has no line on which to write “minutes: {minutes}”; write it yourself."
)


@contextmanager
def rehearsal(
    session: Session, sources: Mapping[str | None, Source], language: Language, *, write: bool
) -> Iterator[None]:
    """Time what is played meanwhile, print it in the end, and write the minutes where asked."""
    stopwatch = Stopwatch(session, perf_counter)
    try:
        yield
    finally:
        run = stopwatch.stop()
        _print(run, language)
    if write:
        _write(run, sources, language)


def _print(run: Sequence[TimedScenario], language: Language) -> None:
    if console := colour_console():
        console.print(table(run, language))
    else:
        for line in lines(run, language):
            print_line(line)


def _write(
    run: Sequence[TimedScenario], sources: Mapping[str | None, Source], language: Language
) -> None:
    """Write the minutes of the scenarios that were played to their end. Raises Refused."""
    for timed in run:
        if timed.is_done:
            source = sources[timed.scenario.id]
            write_minutes(source, timed.minutes)
            print_line(_WRITTEN(language, path=source.path, minutes=timed.minutes))
        else:
            print_line(_NOT_DONE(language, title=timed.scenario.title))


def write_minutes(source: Source, minutes: int) -> None:
    """Write the minutes of a scenario into its file, where it still is what was read from it.

    Raises Refused.
    """
    mark, text = _content(source.path)
    path = str(source.path)
    if text is None or plainly_written(text) != source.text:
        raise Refused(_CHANGED, path=path)
    changed = with_minutes(text, minutes)
    if changed is None:
        raise Refused(_NO_PLACE, path=path, minutes=str(minutes))
    if changed != text:
        write_file(source.path, [mark, changed.encode()], read=())  # it is to be written over


def _content(path: Path) -> tuple[bytes, str | None]:
    """Return a file's byte order mark, if it has one, and its text, if it can be read."""
    try:
        content = path.read_bytes()
        text = content.removeprefix(BYTE_ORDER_MARK).decode()
    except (OSError, ValueError):
        return b"", None
    return BYTE_ORDER_MARK if content.startswith(BYTE_ORDER_MARK) else b"", text
