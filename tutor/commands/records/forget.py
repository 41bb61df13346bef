"""Delete the sessions of a person for good."""

import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from tutor.commands.common.arguments import NAME, add_records
from tutor.commands.common.printing import print_line
from tutor.commands.common.records import of_person, opened_to_write
from tutor.commands.common.refused import Refused
from tutor.commands.common.types import name
from tutor.commands.records.sessions import WHAT, delete
from tutor.language import Language, Phrase
from tutor.records.reading import Summary, summaries
from tutor.records.text import date_text

USAGE = Phrase("[OPTIONS] NAME")
EXAMPLE = "records forget Julie"

_PERSON = Phrase("the person, as “list” writes it")
_YES = Phrase("without asking")
_QUESTION = Phrase("Forget “{name}” for good? Sessions: {count}, from {first} to {last}. [y/N] > ")
_YESES = ("o", "oui", "y", "yes")
_KEPT = Phrase("Nothing is forgotten.")
_NOBODY_TO_ASK = Phrase("{program}: without a terminal to ask on, “forget” needs --yes.")


class Options(NamedTuple):
    person: str
    yes: bool
    records: Path | None


def add_arguments(parser: ArgumentParser, language: Language) -> None:
    """Declare the person."""
    what, person = parser.add_argument_group(WHAT(language)), NAME(language)
    what.add_argument("person", type=name(language), metavar=person, help=_PERSON(language))
    what.add_argument("--yes", action="store_true", help=_YES(language))
    add_records(what, language)


def run(options: Options, language: Language) -> int:
    """Delete all the sessions of a person, once that is confirmed."""
    with opened_to_write(options.records, language) as records:
        theirs = of_person(summaries(records), options.person)
        if not options.yes and not _is_confirmed(options.person, theirs, language):
            print_line(_KEPT(language))
            return 0
        return delete(records, theirs, language)


def _is_confirmed(name: str, found: Sequence[Summary], language: Language) -> bool:
    if sys.stdin is None or not sys.stdin.isatty():
        raise Refused(_NOBODY_TO_ASK)
    first, last = (date_text(one.session.began) for one in (found[0], found[-1]))
    question = _QUESTION(language, name=name, count=len(found), first=first, last=last)
    print_line(question, end="")
    return sys.stdin.readline().strip().lower() in _YESES
