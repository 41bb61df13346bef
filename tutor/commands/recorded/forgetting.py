"""A person whose sessions are deleted for good."""

import argparse
import sys
from collections.abc import Sequence
from sqlite3 import Connection

from tutor.commands.recorded.listing import print_line
from tutor.commands.recorded.opening import of_person, opened
from tutor.commands.recorded.words import date
from tutor.commands.refused import Refused
from tutor.language import Language, Phrase
from tutor.records.forgetting import forget
from tutor.records.reading import Summary, summaries

_TRACES_LEFT = 1
"""The exit code where another program keeps what was deleted from being overwritten."""

_QUESTION = Phrase("Forget “{name}” for good? Sessions: {count}, from {first} to {last}. [y/N] > ")
_YESES = ("o", "oui", "y", "yes")
_KEPT = Phrase("Nothing is forgotten.")
_NOBODY_TO_ASK = Phrase("{program}: without a terminal to ask on, “forget” needs --yes.")
_FORGOTTEN = Phrase("Sessions forgotten: {count}")
_TRACES = Phrase(
    "A program that is reading the results keeps traces of them on the disk until it ends."
)


def run(options: argparse.Namespace, language: Language) -> int:
    """Delete all the sessions of a person, once that is confirmed."""
    with opened(options.records) as connection:
        theirs = of_person(summaries(connection), options.person)
        if not options.yes and not _is_confirmed(options.person, theirs, language):
            print_line(_KEPT(language))
            return 0
        return delete(connection, theirs, language)


def delete(connection: Connection, found: Sequence[Summary], language: Language) -> int:
    """Delete sessions, and say so; return the exit code."""
    is_clean = forget(connection, [one.session.id for one in found])
    print_line(_FORGOTTEN(language, count=len(found)))
    if not is_clean:
        print(_TRACES(language), file=sys.stderr)
        return _TRACES_LEFT
    return 0


def _is_confirmed(name: str, found: Sequence[Summary], language: Language) -> bool:
    if sys.stdin is None or not sys.stdin.isatty():
        raise Refused(_NOBODY_TO_ASK)
    first, last = (date(one.session.began) for one in (found[0], found[-1]))
    question = _QUESTION(language, name=name, count=len(found), first=first, last=last)
    print(question, end="", flush=True)
    return sys.stdin.readline().strip().lower() in _YESES
