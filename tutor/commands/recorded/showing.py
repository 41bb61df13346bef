"""One person's sessions, or one session event by event."""

import argparse
from sqlite3 import Connection

from tutor.commands.recorded.listing import print_line, print_sessions
from tutor.commands.recorded.opening import of_person, opened, session_named
from tutor.commands.recorded.words import told
from tutor.language import Language
from tutor.records.reading import Summary, events, summaries


def run(options: argparse.Namespace, language: Language) -> int:
    """Show a person, else the session of that number."""
    with opened(options.records) as connection:
        found = list(summaries(connection))
        name = options.target
        session = None if _is_person(found, name) else session_named(found, name)
        if session:
            _print_session(connection, session, language)
        else:
            print_sessions(of_person(found, name), language)
    return 0


def _is_person(found: list[Summary], name: str) -> bool:
    return any(one.session.person == name for one in found)


def _print_session(connection: Connection, one: Summary, language: Language) -> None:
    """Print a session, then each event: the seconds since its beginning, where, and what."""
    print_sessions([one], language)
    last = f"{one.until - one.session.began:.1f}"
    for happened in events(connection, one.session.id):
        event = happened.event
        seconds = f"{event.at - one.session.began:.1f}"
        print_line(f"{seconds:>{len(last)}}  {event.slide}  {told(event, language)}")
