"""Records pushed to a store: what it has not got yet is sent, then marked as sent."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from sqlite3 import Connection
from typing import NamedTuple

from tutor.records import reading
from tutor.records.database import Records, transaction
from tutor.records.rows import RecordedEvent, RecordedSession
from tutor.records.xapi.shapes import Statement
from tutor.records.xapi.statements import statements
from tutor.records.xapi.store import Delivery, RefusalError, Store

BATCH = 100
"""Events in one batch, at most."""

_TOO_LARGE = 413

_LEFT = """
    SELECT sessions.*, CAST(COALESCE(number, 0) AS INTEGER) FROM sessions
    LEFT JOIN pushed ON session = id AND destination = ?
    WHERE COALESCE(number, 0) < (SELECT MAX(number) FROM events WHERE session = id)
    ORDER BY began, id
"""
_NOTE = """
    INSERT INTO pushed SELECT ?, id, ? FROM sessions WHERE id = ?
    ON CONFLICT DO UPDATE SET number = MAX(number, excluded.number)
"""


class Waiting(NamedTuple):
    """Something that happened and that a store was not told."""

    session: RecordedSession
    event: RecordedEvent


class Pushed(NamedTuple):
    """The figures of one batch."""

    statements: int
    conflicts: int
    """Statements that the store had already under the same ids, with another content."""


def push(records: Records, store: Store, destination: str, base: str) -> Iterator[Pushed]:
    """Tell a store what it was not told, batch by batch; after each one, note that it was.

    Raises UnreachableError, RefusalError, sqlite3.Error; what was noted before stays so.
    """
    left = waiting(records, destination)
    while batch := list(islice(left, BATCH)):
        told = [one for event in batch for one in statements(*event, base)]
        conflicts = _send(store, told)
        note(records, destination, batch)
        yield Pushed(len(told), conflicts)


def waiting(records: Records, destination: str) -> Iterator[Waiting]:
    """Yield what a store was not told, the first session first."""
    for *row, number in records.execute(_LEFT, (destination,)).fetchall():
        if session := reading.readable_session(records, row):
            events = list(reading.events(records, session.id))
            yield from (Waiting(session, event) for event in events if event.number > number)


def note(connection: Connection, destination: str, told: Iterable[Waiting]) -> None:
    """Write that a store was told; what was forgotten meanwhile stays so."""
    last = {one.session.id: one.event.number for one in told}
    rows = ((destination, number, session) for session, number in last.items())
    with transaction(connection):
        connection.executemany(_NOTE, rows)


def _send(store: Store, told: Sequence[Statement]) -> int:
    """Send statements, by halves where the store takes them not together; count the conflicts."""
    answer = store.send(told) if told else Delivery.TAKEN
    if answer is Delivery.TAKEN:
        return 0
    if len(told) > 1:
        half = len(told) // 2
        return _send(store, told[:half]) + _send(store, told[half:])
    if answer is Delivery.TOO_LARGE:
        raise RefusalError(_TOO_LARGE, told[0].id)
    return 1
