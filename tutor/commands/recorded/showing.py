"""One person's sessions, or one session event by event."""

import argparse
from sqlite3 import Connection

from tutor.commands.recorded.listing import print_line, print_sessions
from tutor.commands.recorded.opening import of_person, opened
from tutor.commands.recorded.words import told
from tutor.commands.refused import Refused
from tutor.language import Language, Phrase
from tutor.records.reading import Summary, events, summaries

_SHORTEST_ID = 4

_SEVERAL = Phrase(
    "{program} : plusieurs séances commencent par « {name} » ; écrivez-en plus.",
    "{program}: several sessions begin with “{name}”; write more of it.",
)


def run(options: argparse.Namespace, language: Language) -> int:
    """Show a person, else the session of that number."""
    with opened(options.records) as connection:
        found = list(summaries(connection))
        session = None if _is_person(found, options.target) else _session(found, options.target)
        if session:
            _print_session(connection, session, language)
        else:
            print_sessions(of_person(found, options.target), language)
    return 0


def _is_person(found: list[Summary], name: str) -> bool:
    return any(one.session.person == name for one in found)


def _session(found: list[Summary], beginning: str) -> Summary | None:
    """Return the only session whose number begins so. Raises Refused where there are several."""
    if len(beginning) < _SHORTEST_ID:
        return None
    those = [one for one in found if one.session.id.startswith(beginning.lower())]
    if len(those) > 1:
        raise Refused(_SEVERAL, name=beginning)
    return next(iter(those), None)


def _print_session(connection: Connection, one: Summary, language: Language) -> None:
    """Print a session, then each event: the seconds since its beginning, where, and what."""
    print_sessions([one], language)
    last = f"{one.until - one.session.began:.1f}"
    for happened in events(connection, one.session.id):
        event = happened.event
        seconds = f"{event.at - one.session.began:.1f}"
        print_line(f"{seconds:>{len(last)}}  {event.slide}  {told(event, language)}")
