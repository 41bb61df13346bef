"""Sessions deleted for good, to their last byte."""

from collections.abc import Iterable
from sqlite3 import Connection

from tutor.records.database import transaction

_DELETIONS = (
    "DELETE FROM pushed WHERE session IN (SELECT session FROM erasing)",
    "DELETE FROM progress WHERE session IN (SELECT session FROM erasing)",
    "DELETE FROM events WHERE session IN (SELECT session FROM erasing)",
    "DELETE FROM sessions WHERE id IN (SELECT session FROM erasing)",
    "DELETE FROM erasing",
)


def forget(connection: Connection, sessions: Iterable[str]) -> bool:
    """Delete sessions; return False where another program still reads what they were.

    Raises sqlite3.Error, as where another program is writing.
    """
    with transaction(connection):
        rows = ((session,) for session in sessions)
        connection.executemany("INSERT INTO erasing VALUES (?)", rows)
        for deletion in _DELETIONS:
            connection.execute(deletion)
    return _scrub(connection)


def _scrub(connection: Connection) -> bool:
    """Write the file anew without what was deleted, and empty the log beside it."""
    connection.execute("VACUUM")
    (busy, _, _) = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    return not busy
