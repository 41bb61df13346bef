"""A timed run as a table: drawn on a terminal, in plain lines elsewhere."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rich import box
from rich.table import Table
from rich.text import Text

from tutor.language import Language, Phrase
from tutor.rehearsals.durations import duration
from tutor.rehearsals.stopwatch import TimedScenario, TimedSlide

_TITLE = Phrase("Rehearsal")
_SLIDE = Phrase("Slide")
_SECONDS = Phrase("Seconds")
_SHOWN = Phrase("{name} ({count} times)")
_TOTAL_OF_PLANNED = Phrase("Total of “{title}”: {time} for {minutes} min planned")
_TOTAL_UNPLANNED = Phrase("Total of “{title}”: {time}")
_ALL = Phrase("In all: {time}")


class _Row(NamedTuple):
    words: str
    seconds: str
    is_total: bool = False


def table(run: Sequence[TimedScenario], language: Language) -> Table:
    """Return the run as a table for a terminal."""
    drawn = Table(title=_TITLE(language), caption=_in_all(run, language), box=box.ROUNDED)
    drawn.add_column(_SLIDE(language), overflow="fold")
    drawn.add_column(_SECONDS(language), justify="right", no_wrap=True)
    for timed in run:
        rows = list(_rows(timed, language))
        for row in rows:
            words = Text(row.words, style="bold" if row.is_total else "")
            drawn.add_row(words, row.seconds, end_section=row.is_total)
    return drawn


def lines(run: Sequence[TimedScenario], language: Language) -> list[str]:
    """Return the run as lines: seconds, then what they were spent on."""
    rows = [row for timed in run for row in _rows(timed, language)]
    width = max((len(row.seconds) for row in rows), default=0)
    told = [f"{row.seconds:>{width}}  {row.words}" for row in rows]
    return [_TITLE(language), *told, _in_all(run, language)]


def _rows(timed: TimedScenario, language: Language) -> Iterator[_Row]:
    for slide in timed.slides:
        yield _Row(_named(slide, language), f"{slide.seconds:.0f}")
    minutes, title = timed.scenario.minutes, timed.scenario.title
    phrase = _TOTAL_OF_PLANNED if minutes else _TOTAL_UNPLANNED
    words = phrase(language, title=title, time=duration(timed.seconds), minutes=minutes)
    yield _Row(words, f"{timed.seconds:.0f}", is_total=True)


def _named(timed: TimedSlide, language: Language) -> str:
    name = str(timed.slide.ref)
    if timed.showings == 1:
        return name
    return _SHOWN(language, name=name, count=timed.showings)


def _in_all(run: Sequence[TimedScenario], language: Language) -> str:
    return _ALL(language, time=duration(sum(timed.seconds for timed in run)))
