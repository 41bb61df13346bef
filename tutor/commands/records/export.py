"""Write the records as lines of JSON, for other machines and other programs."""

from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec

from tutor.commands.common.arguments import NAME, add_output, add_records
from tutor.commands.common.output import write
from tutor.commands.common.records import of_person, opened, records_read
from tutor.commands.common.refused import Refused
from tutor.commands.common.types import name
from tutor.commands.records.sessions import WHAT
from tutor.commands.records.xapi import add_base, base_of
from tutor.language import Language, Phrase
from tutor.records.database import Records, usual_path
from tutor.records.reading import events, sessions, summaries
from tutor.records.rows import RecordedSession
from tutor.records.sharing import entries, to_lines
from tutor.records.xapi.statements import statements
from tutor.safe_text import escaped

USAGE = Phrase("[OPTIONS] [NAME]")
EXAMPLE = "records export Julie"

_FORMATS = ("json", "xapi")

_ONLY = Phrase("this person alone")
_FORMAT = Phrase("the lines' form (by default, json)")
_NO_NAMES = Phrase("{program}: --base goes with --format xapi alone.")


class Options(NamedTuple):
    person: str | None
    output: Path | None
    format: str
    base: str | None
    records: Path | None


def add_arguments(parser: ArgumentParser, language: Language) -> None:
    """Declare whose records are written, where and how."""
    what, person = parser.add_argument_group(WHAT(language)), NAME(language)
    told = _ONLY(language)
    what.add_argument("person", nargs="?", type=name(language), metavar=person, help=told)
    add_output(what, language)
    what.add_argument("--format", choices=_FORMATS, default="json", help=_FORMAT(language))
    add_base(what, language)
    add_records(what, language)


def run(options: Options, language: Language) -> int:
    """Write every session and its events, or those of one person."""
    if options.base and options.format != "xapi":
        raise Refused(_NO_NAMES)
    base = base_of(options.base) if options.format == "xapi" else None
    with opened(options.records, language) as records:
        chosen = _chosen(records, options.person)
        if base is None:
            lines = to_lines(entries(records, chosen))
        else:
            lines = _statements(records, chosen, base)
        read = records_read([options.records or usual_path()])
        write(lines, options.output, language, read=read)
    return 0


def _chosen(records: Records, person: str | None) -> list[RecordedSession]:
    if person is None:
        return list(sessions(records))
    return [one.session for one in of_person(summaries(records), person)]


def _statements(records: Records, chosen: Sequence[RecordedSession], base: str) -> Iterator[bytes]:
    """Yield what happened as xAPI statements, a line for each."""
    for session in chosen:
        for event in events(records, session.id):
            for statement in statements(session, event, base):
                yield escaped(msgspec.json.encode(statement)) + b"\n"
