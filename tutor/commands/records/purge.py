"""Delete old sessions for good."""

from argparse import ArgumentParser
from pathlib import Path
from time import time
from typing import NamedTuple

from tutor.commands.common.arguments import add_records
from tutor.commands.common.records import opened_to_write
from tutor.commands.common.types import whole_number
from tutor.commands.records.sessions import WHAT, delete
from tutor.language import Language, Phrase
from tutor.records.reading import summaries

USAGE = Phrase("--older-than DAYS [OPTIONS]")
EXAMPLE = "records purge --older-than 90"

_LONGEST_AGO = 36_525
"""In days."""

_DAY = 86_400.0
_DAYS_NAME = Phrase("DAYS")
_DAYS = Phrase("the sessions that were over longer ago")
_NOT_DAYS = Phrase("“{text}” is no number of days (from 0 to {longest})")


class Options(NamedTuple):
    older_than: int
    records: Path | None


def add_arguments(parser: ArgumentParser, language: Language) -> None:
    """Declare what is old."""
    what = parser.add_argument_group(WHAT(language))
    days = whole_number(0, _LONGEST_AGO, _NOT_DAYS, language, longest=_LONGEST_AGO)
    name, told = _DAYS_NAME(language), _DAYS(language)
    what.add_argument("--older-than", required=True, type=days, metavar=name, help=told)
    add_records(what, language)


def run(options: Options, language: Language) -> int:
    """Delete the sessions in which nothing has happened for so many days."""
    before = time() - options.older_than * _DAY
    with opened_to_write(options.records, language) as records:
        old = [one for one in summaries(records) if one.until <= before]
        return delete(records, old, language)
