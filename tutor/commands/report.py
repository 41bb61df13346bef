"""Tell trainers how those who learn alone get on, and where they go wrong."""

import argparse
from datetime import datetime
from pathlib import Path

from tutor.commands.keeping import Name
from tutor.language import Language, Phrase
from tutor.model.dates import read_date

SUMMARY = Phrase("tell trainers what goes well, and what is hard")
USAGE = Phrase("[OPTIONS]")

_FORMATS = ("text", "csv", "json", "html", "svg", "png")

_WHAT = Phrase("what it is about")
_NAME = Phrase("NAME")
_PERSON = Phrase("a person")
_GROUP = Phrase("a group")
_COURSE_NAME = Phrase("PATH|COURSE")
_COURSE = Phrase("a course: its folder, its file, or its name in the records")
_TASK_NAME = Phrase("TITLE|ID")
_TASK = Phrase("a task, by its title or its id")
_DATE = Phrase("DATE")
_SINCE = Phrase("since that day, as in 2026-09-01")
_SLIDE_NAME = Phrase("SCENARIO/SLIDE")
_HEAT = Phrase("the wrong answers that this slide was given, painted over its screen")
_KIOSK = Phrase("the visits to a kiosk: how many, by which routes, where people stop")
_FILE = Phrase("FILE")
_RECORDS = Phrase(
    "the records to read: exports, or the files of several machines, put together so that "
    "nothing counts twice (by default, the user's, or those of the user's kiosk)"
)
_HOW = Phrase("how")
_FORMAT = Phrase("form (by default, what the file's name says, or text); svg and png with --heat")
_OUTPUT = Phrase("write to this file")
_NO_DATE = Phrase("“{text}” is no date (expected: 2026-09-01 or 01/09/2026)")


class _Date:
    """Reads a date of an option."""

    def __init__(self, language: Language) -> None:
        self._language = language

    def __call__(self, text: str) -> float:
        """Return when the day begins here, in seconds since 1970."""
        day = read_date(text)
        try:
            if day:
                return datetime(day.year, day.month, day.day).astimezone().timestamp()
        except (OverflowError, OSError, ValueError):
            pass  # a day that the system's clock cannot tell
        raise argparse.ArgumentTypeError(_NO_DATE(self._language, text=text))


def add_arguments(parser: argparse.ArgumentParser, language: Language) -> None:
    """Declare what is asked about, and the form of the answer."""
    what = parser.add_argument_group(_WHAT(language))
    name, shown_name = Name(language), _NAME(language)
    what.add_argument("--person", type=name, metavar=shown_name, help=_PERSON(language))
    what.add_argument("--group", type=name, metavar=shown_name, help=_GROUP(language))
    what.add_argument("--course", metavar=_COURSE_NAME(language), help=_COURSE(language))
    what.add_argument("--task", metavar=_TASK_NAME(language), help=_TASK(language))
    what.add_argument(
        "--since", type=_Date(language), metavar=_DATE(language), help=_SINCE(language)
    )
    what.add_argument("--kiosk", action="store_true", help=_KIOSK(language))
    what.add_argument("--heat", metavar=_SLIDE_NAME(language), help=_HEAT(language))
    what.add_argument(
        "--records",
        nargs="+",
        action="extend",
        type=Path,
        metavar=_FILE(language),
        help=_RECORDS(language),
    )
    how = parser.add_argument_group(_HOW(language))
    how.add_argument("--format", choices=_FORMATS, help=_FORMAT(language))
    how.add_argument("-o", "--output", type=Path, metavar=_FILE(language), help=_OUTPUT(language))


def run(options: argparse.Namespace, language: Language) -> int:
    """Tell it."""
    if options.kiosk:
        from tutor.commands.recorded import visiting

        visiting.tell(options, language)
        return 0
    from tutor.commands.recorded.reporting import tell

    tell(options, language)
    return 0
