"""Take in the records of other machines."""

from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from tutor.commands.common.arguments import FILE, add_records
from tutor.commands.common.printing import print_line
from tutor.commands.common.records import opened_to_write
from tutor.commands.common.records_files import entries_of
from tutor.commands.records.sessions import WHAT
from tutor.language import Language, Phrase
from tutor.loading.files import shown
from tutor.records.sharing import take_in

USAGE = Phrase("[OPTIONS] FILE...")
EXAMPLE = "records import room1.jsonl"

_FILES = Phrase("what “export” wrote elsewhere, or another machine's file of results")
_TAKEN = Phrase("{path}: sessions added: {sessions}; events added: {events}")


class Options(NamedTuple):
    files: Sequence[Path]
    records: Path | None


def add_arguments(parser: ArgumentParser, language: Language) -> None:
    """Declare the files."""
    what, file, told = parser.add_argument_group(WHAT(language)), FILE(language), _FILES(language)
    what.add_argument("files", nargs="+", type=Path, metavar=file, help=told)
    add_records(what, language)


def run(options: Options, language: Language) -> int:
    """Take in each file, all of it or nothing of it."""
    for path in options.files:
        with (
            entries_of(path, language, whole=True) as found,
            opened_to_write(options.records, language, made=True) as records,
        ):
            taken = take_in(records, found)
        told = _TAKEN(language, path=shown(path), sessions=taken.sessions, events=taken.events)
        print_line(told)
    return 0
