"""Readers of the records: sessions, and the events of each."""

from collections.abc import Iterator
from sqlite3 import Connection
from typing import NamedTuple

import msgspec

from tutor.records.rows import RecordedEvent, RecordedSession, event_of, session_of
from tutor.training.events import Ended
from tutor.training.result import Result

_SESSIONS = "SELECT * FROM sessions ORDER BY began, id"
_EVENTS = "SELECT session, number, body FROM events WHERE session = ? ORDER BY number"
_SUMMARIES = """
    SELECT sessions.*, COALESCE(last.number, 0), COALESCE(last.at, began), ended.body
    FROM sessions LEFT JOIN events AS last ON last.session = id
        AND last.number = (SELECT MAX(number) FROM events WHERE session = id)
    LEFT JOIN events AS ended ON ended.session = id AND ended.kind = 'Ended'
    ORDER BY began, id
"""


class Summary(NamedTuple):
    """A session, and how it went."""

    session: RecordedSession
    events: int
    until: float
    """The date of its last event."""
    result: Result | None
    """None where it was not ended."""


def sessions(connection: Connection) -> Iterator[RecordedSession]:
    """Yield every session, the first one first."""
    for row in connection.execute(_SESSIONS):
        yield session_of(row)


def events(connection: Connection, session: str) -> Iterator[RecordedEvent]:
    """Yield what happened in a session, in order."""
    for row in connection.execute(_EVENTS, (session,)):
        yield event_of(*row)


def summaries(connection: Connection) -> Iterator[Summary]:
    """Yield how every session went, the first one first."""
    for *row, number, at, body in connection.execute(_SUMMARIES):
        result = msgspec.json.decode(body, type=Ended).result if body else None
        yield Summary(session_of(row), number, at, result)
