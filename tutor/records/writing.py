"""The statements that write the records."""

from sqlite3 import Connection

import msgspec

from tutor.records.rows import MOST_EVENTS, RecordedEvent, RecordedSession, columns_of
from tutor.training.events import AnyEvent

_ADD_SESSION = """
    INSERT INTO sessions
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, COALESCE(?, (SELECT id FROM machine)), ?)
"""
_ADD_EVENT = "INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
_LAST = f"""
    SELECT COALESCE(MAX(number), 0) FROM events
    WHERE session = ? AND number BETWEEN 1 AND {MOST_EVENTS}
"""  # noqa: S608  # a number of ours
_IF_NEW = " ON CONFLICT DO NOTHING"
_HOLD = "INSERT INTO progress VALUES (?, ?, NULL, 0)"
_TAKE = """
    UPDATE progress SET holder = ? WHERE session = ? AND at = ? AND saved IS NOT NULL
"""
_SAVE = "UPDATE progress SET saved = ?, at = ? WHERE session = ? AND holder = ?"
_DROP = "UPDATE progress SET saved = NULL WHERE session = ?"


def add_session(connection: Connection, session: RecordedSession) -> None:
    """Write that a session began, here where it is not told on which machine."""
    connection.execute(_ADD_SESSION, msgspec.structs.astuple(session))


def add_event(connection: Connection, session: str, event: AnyEvent) -> None:
    """Write what happened next in a session."""
    (last,) = connection.execute(_LAST, (session,)).fetchone()
    connection.execute(_ADD_EVENT, _row(session, last + 1, event))


def add_session_if_new(connection: Connection, session: RecordedSession) -> bool:
    """Write that a session began somewhere; return whether this was not known."""
    row = msgspec.structs.astuple(session)
    return connection.execute(_ADD_SESSION + _IF_NEW, row).rowcount == 1


def add_event_if_new(connection: Connection, one: RecordedEvent) -> bool:
    """Write what happened somewhere; return whether this was not known."""
    row = _row(one.session, one.number, one.event)
    return connection.execute(_ADD_EVENT + _IF_NEW, row).rowcount == 1


def hold(connection: Connection, session: str, holder: str) -> None:
    """Note who plays a session that begins."""
    connection.execute(_HOLD, (session, holder))


def take(connection: Connection, session: str, left: float, holder: str) -> bool:
    """Take over a session as it was left at this date; return False where it is not so any more."""
    return connection.execute(_TAKE, (holder, session, left)).rowcount == 1


def save(connection: Connection, session: str, holder: str, saved: str | None, at: float) -> bool:
    """Write where a session stands; return False where its player is not the holder any more."""
    return connection.execute(_SAVE, (saved, at, session, holder)).rowcount == 1


def is_known(connection: Connection, session: str) -> bool:
    """Return whether a session is in the records, and was not forgotten."""
    query = "SELECT 1 FROM sessions WHERE id = ?"
    return connection.execute(query, (session,)).fetchone() is not None


def drop(connection: Connection, session: str) -> None:
    """Write that a session will not be gone on with."""
    connection.execute(_DROP, (session,))


def _row(session: str, number: int, event: AnyEvent) -> tuple[object, ...]:
    return session, number, *columns_of(event), msgspec.json.encode(event).decode()
