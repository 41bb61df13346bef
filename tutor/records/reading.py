"""Readers of the records: sessions, and the events of each.

They pass over the rows that cannot be read, and note them as `damaged`.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tutor.records.database import Records
from tutor.records.rows import BadRecordError, RecordedEvent, RecordedSession, event_of, session_of
from tutor.training.events import Ended
from tutor.training.result import Result

_SESSIONS = "SELECT * FROM sessions ORDER BY began, id"
_EVENTS = "SELECT session, number, body FROM events WHERE session = ? ORDER BY number"
_SUMMARIES = """
    SELECT sessions.*, last.number, last.body, ended.number, ended.body
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


def sessions(records: Records) -> Iterator[RecordedSession]:
    """Yield every session, the first one first."""
    for row in records.execute(_SESSIONS):
        if session := readable_session(records, row):
            yield session


def events(records: Records, session: str) -> Iterator[RecordedEvent]:
    """Yield what happened in a session, in order."""
    for row in records.execute(_EVENTS, (session,)):
        if event := readable_event(records, *row):
            yield event


def summaries(records: Records) -> Iterator[Summary]:
    """Yield how every session went, the first one first."""
    for *row, number, last, end, ended in records.execute(_SUMMARIES):
        if session := readable_session(records, row):
            latest = number and readable_event(records, session.id, number, last)
            count, until = (latest.number, latest.event.at) if latest else (0, session.began)
            final = end and readable_event(records, session.id, end, ended)
            result = final.event.result if final and isinstance(final.event, Ended) else None
            yield Summary(session, count, until, result)


def readable_session(records: Records, row: Sequence[object]) -> RecordedSession | None:
    """Return the session that a row tells, if it can be read."""
    try:
        return session_of(row)
    except BadRecordError:
        records.damaged.add(row[0])
        return None


def readable_event(records: Records, session: str, number: int, body: str) -> RecordedEvent | None:
    """Return the event that a row tells, if it can be read."""
    try:
        return event_of(session, number, body)
    except BadRecordError:
        records.damaged.add((session, number))
        return None
