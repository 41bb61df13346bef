"""Show one person's sessions, or one session event by event."""

from argparse import ArgumentParser
from pathlib import Path
from typing import NamedTuple

from tutor.commands.common.arguments import add_records
from tutor.commands.common.printing import print_line
from tutor.commands.common.records import of_person, opened, session_named
from tutor.commands.common.types import name
from tutor.commands.records.sessions import WHAT, print_sessions
from tutor.language import Language, Phrase
from tutor.records.reading import events, summaries
from tutor.records.text import timeline

USAGE = Phrase("[OPTIONS] NAME|SESSION")
EXAMPLE = "records show Julie"

_TARGET = Phrase("NAME|SESSION")
_TARGET_HELP = Phrase("a person, or the beginning of a session's number")


class Options(NamedTuple):
    target: str
    records: Path | None


def add_arguments(parser: ArgumentParser, language: Language) -> None:
    """Declare what is shown."""
    what = parser.add_argument_group(WHAT(language))
    target, told = _TARGET(language), _TARGET_HELP(language)
    what.add_argument("target", type=name(language), metavar=target, help=told)
    add_records(what, language)


def run(options: Options, language: Language) -> int:
    """Show a person, else the session of that number."""
    with opened(options.records, language) as records:
        found = list(summaries(records))
        is_person = any(one.session.person == options.target for one in found)
        session = None if is_person else session_named(found, options.target)
        if session:
            print_sessions([session], language)
            happened = events(records, session.session.id)
            for line in timeline(session, happened, language):
                print_line(line)
        else:
            print_sessions(of_person(found, options.target), language)
    return 0
