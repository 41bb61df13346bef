"""The records as lines of JSON, for other machines and other programs."""

import argparse
from collections.abc import Iterator, Sequence
from sqlite3 import Connection

import msgspec

from tutor.commands.output import write_file, write_output
from tutor.commands.recorded.base import base_of
from tutor.commands.recorded.opening import of_person, opened
from tutor.commands.refused import Refused
from tutor.language import Language, Phrase
from tutor.records.reading import events, sessions, summaries
from tutor.records.rows import RecordedSession
from tutor.records.sharing import entries, to_lines
from tutor.records.xapi.statements import statements

_NO_NAMES = Phrase("{program}: --base goes with --format xapi alone.")


def run(options: argparse.Namespace, language: Language) -> int:  # noqa: ARG001  # as all of them
    """Write every session and its events, or those of one person."""
    if options.base and options.format != "xapi":
        raise Refused(_NO_NAMES)
    base = base_of(options) if options.format == "xapi" else None
    with opened(options.records) as connection:
        if options.person is None:
            chosen = list(sessions(connection))
        else:
            theirs = of_person(summaries(connection), options.person)
            chosen = [one.session for one in theirs]
        if base is None:
            lines = to_lines(entries(connection, chosen))
        else:
            lines = _statements(connection, chosen, base)
        if options.output:
            write_file(options.output, lines)
        else:
            write_output(lines)
    return 0


def _statements(
    connection: Connection, chosen: Sequence[RecordedSession], base: str
) -> Iterator[bytes]:
    """Yield what happened as xAPI statements, a line for each."""
    for session in chosen:
        for event in events(connection, session.id):
            for statement in statements(session, event, base):
                yield msgspec.json.encode(statement) + b"\n"
