"""List the sessions."""

from argparse import ArgumentParser
from pathlib import Path
from typing import NamedTuple

from tutor.commands.common.arguments import add_records
from tutor.commands.common.printing import print_line
from tutor.commands.common.records import opened
from tutor.commands.records.sessions import WHAT, print_sessions
from tutor.language import Language, Phrase
from tutor.records.reading import summaries

USAGE = Phrase("[OPTIONS]")
EXAMPLE = "records list"

_EMPTY = Phrase("No session.")


class Options(NamedTuple):
    records: Path | None


def add_arguments(parser: ArgumentParser, language: Language) -> None:
    """Declare the records."""
    add_records(parser.add_argument_group(WHAT(language)), language)


def run(options: Options, language: Language) -> int:
    """List every session, the first one first."""
    with opened(options.records, language) as records:
        found = list(summaries(records))
    if found:
        print_sessions(found, language)
    else:
        print_line(_EMPTY(language))
    return 0
