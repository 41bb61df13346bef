"""Under which name one plays, and where what one does is kept."""

import argparse
import sys
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from tutor.commands.command import PROGRAM
from tutor.language import Language, Phrase

if TYPE_CHECKING:
    from tutor.model.course import Course
    from tutor.records.keeper import RecordKeeper

_LONGEST_NAME = 100

_GROUP = Phrase("results")
_NAME = Phrase("NAME")
_AS = Phrase("the name, or pseudonym, under which to keep the results")
_OF = Phrase("the group that one belongs to")
_RECORD = Phrase("keep a demo too")
_NO_RECORD = Phrase("keep nothing, read nothing")
_FILE = Phrase("FILE")
_RECORDS = Phrase("the results' file (by default, in the user's folder)")
_BAD_NAME = Phrase("“{text}”: a name on one line is expected, of {longest} characters at most")
_LOST = Phrase("{program}: the results could not be recorded in “{path}”; events lost: {count}.")


class Name:
    """Reads a name of an option."""

    def __init__(self, language: Language) -> None:
        self._language = language

    def __call__(self, text: str) -> str:
        """Return the name, written in one way; raise ArgumentTypeError where it is none."""
        name = unicodedata.normalize("NFC", text).strip()
        if name and name.isprintable() and len(name) <= _LONGEST_NAME:
            return name
        raise argparse.ArgumentTypeError(
            _BAD_NAME(self._language, text=text, longest=_LONGEST_NAME)
        )


def add_keeping_arguments(parser: argparse.ArgumentParser, language: Language) -> None:
    """Declare who plays, and whether what is done is kept."""
    results, name = parser.add_argument_group(_GROUP(language)), Name(language)
    results.add_argument(
        "--as", dest="person", type=name, metavar=_NAME(language), help=_AS(language)
    )
    results.add_argument("--group", type=name, metavar=_NAME(language), help=_OF(language))
    kept = results.add_mutually_exclusive_group()
    kept.add_argument("--record", action="store_true", help=_RECORD(language))
    kept.add_argument("--no-record", action="store_true", help=_NO_RECORD(language))
    add_records_argument(results, language)


def add_records_argument(options: argparse._ActionsContainer, language: Language) -> None:
    """Declare which file the records are."""
    options.add_argument("--records", type=Path, metavar=_FILE(language), help=_RECORDS(language))


@contextmanager
def keeper_for(
    options: argparse.Namespace, course: "Course", language: Language
) -> "Iterator[RecordKeeper | None]":
    """Give who keeps what is done meanwhile; none where nothing is to be kept.

    In the end, say what could not be written.
    """
    if options.no_record:
        yield None
        return
    from tutor.records.database import usual_path
    from tutor.records.keeper import RecordKeeper
    from tutor.records.learned import Learner

    path = options.records or usual_path()
    keeper = RecordKeeper(path, course, Learner(options.person, options.group))
    try:
        yield keeper
    finally:
        if (count := keeper.close()) and sys.stderr is not None:
            print(_LOST(language, program=PROGRAM, path=path, count=count), file=sys.stderr)
