"""The arguments of `report`."""

from argparse import ArgumentParser
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from tutor.commands.common import types
from tutor.commands.common.arguments import FILE, NAME, SLIDE, add_output
from tutor.language import Language, Phrase
from tutor.model.dates import read_date
from tutor.training.modes import Mode

_FORMATS = ("text", "csv", "json", "html", "svg", "png")

_MODES = (Mode.PRACTICE.value, Mode.EXAM.value)
"""Those that have a mark."""

_WHAT = Phrase("what it is about")
_PERSON = Phrase("a person")
_GROUP = Phrase("a group")
_COURSE_NAME = Phrase("PATH|COURSE")
_COURSE = Phrase("a course: its folder, its file, or its name in the records")
_TASK_NAME = Phrase("TITLE|ID")
_TASK = Phrase("a task, by its title or its id")
_MODE = Phrase("practices alone, or exams alone")
_DATE = Phrase("DATE")
_SINCE = Phrase("since that day, as in 2026-09-01")
_HEAT = Phrase("the wrong answers that this slide was given, painted over its screen")
_KIOSK = Phrase("the visits to a kiosk: how many, by which routes, where people stop")
_RECORDS = Phrase(
    "the records to read: exports, or the files of several machines, put together so that "
    "nothing counts twice (by default, the user's, or those of the user's kiosk)"
)
_HOW = Phrase("how")
_FORMAT = Phrase("form (by default, what the file's name says, or text); svg and png with --heat")
_NO_DATE = Phrase("“{text}” is no date (expected: 2026-09-01 or 01/09/2026)")


class Options(NamedTuple):
    person: str | None
    group: str | None
    course: str | None
    task: str | None
    mode: str | None
    since: float | None
    """When the day begins here, in seconds since 1970."""
    kiosk: bool
    heat: str | None
    records: Sequence[Path] | None
    format: str | None
    output: Path | None


def add_arguments(parser: ArgumentParser, language: Language) -> None:
    """Declare what is asked about, and the form of the answer."""
    what = parser.add_argument_group(_WHAT(language))
    name, shown_name = types.name(language), NAME(language)
    what.add_argument("--person", type=name, metavar=shown_name, help=_PERSON(language))
    what.add_argument("--group", type=name, metavar=shown_name, help=_GROUP(language))
    what.add_argument("--course", metavar=_COURSE_NAME(language), help=_COURSE(language))
    what.add_argument("--task", metavar=_TASK_NAME(language), help=_TASK(language))
    what.add_argument("--mode", choices=_MODES, help=_MODE(language))
    date = types.option_type(_day, _NO_DATE, language)
    what.add_argument("--since", type=date, metavar=_DATE(language), help=_SINCE(language))
    what.add_argument("--kiosk", action="store_true", help=_KIOSK(language))
    what.add_argument("--heat", metavar=SLIDE(language), help=_HEAT(language))
    what.add_argument(
        "--records",
        nargs="+",
        action="extend",
        type=Path,
        metavar=FILE(language),
        help=_RECORDS(language),
    )
    how = parser.add_argument_group(_HOW(language))
    how.add_argument("--format", choices=_FORMATS, help=_FORMAT(language))
    add_output(how, language)


def _day(text: str) -> float | None:
    """Return when a day begins here, in seconds since 1970."""
    day = read_date(text)
    try:
        return datetime(day.year, day.month, day.day).astimezone().timestamp() if day else None
    except (OverflowError, OSError, ValueError):  # the system's clock cannot tell that day
        return None
