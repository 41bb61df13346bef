"""The tables, version by version: each version is one function more."""

from collections.abc import Callable, Sequence
from sqlite3 import Connection

APPLICATION = 0x70617370
"""SQLite's `application_id` of our files: "pasp"."""

Migration = Callable[[Connection], None]

_TABLES = (
    """
    CREATE TABLE machine (id TEXT NOT NULL)
    """,
    """
    INSERT INTO machine VALUES (lower(hex(randomblob(8))))
    """,
    """
    CREATE TABLE sessions (
        id TEXT NOT NULL PRIMARY KEY,
        course TEXT NOT NULL,
        course_title TEXT NOT NULL,
        course_language TEXT NOT NULL,
        person TEXT,
        person_group TEXT,
        mode TEXT NOT NULL,
        task TEXT,
        machine TEXT NOT NULL,
        began REAL NOT NULL
    ) WITHOUT ROWID
    """,
    "CREATE INDEX sessions_of ON sessions (course, person)",
    """
    CREATE TABLE events (
        session TEXT NOT NULL REFERENCES sessions,
        number INTEGER NOT NULL,
        at REAL NOT NULL,
        kind TEXT NOT NULL,
        slide TEXT NOT NULL,
        control TEXT,
        is_right INTEGER,
        body TEXT NOT NULL,
        PRIMARY KEY (session, number)
    ) WITHOUT ROWID
    """,
    # `kind` is among its columns, or SQLite would look up each row to read it all the same.
    "CREATE INDEX answers ON events (kind, slide, control, is_right) WHERE kind = 'Answered'",
    "CREATE INDEX ends ON events (session, is_right) WHERE kind = 'Ended'",
    "CREATE INDEX scenarios_done ON events (session) WHERE kind = 'ScenarioDone'",
    """
    CREATE TABLE progress (
        session TEXT NOT NULL PRIMARY KEY REFERENCES sessions,
        holder TEXT NOT NULL,
        saved TEXT,
        at REAL NOT NULL
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE pushed (
        destination TEXT NOT NULL,
        session TEXT NOT NULL REFERENCES sessions,
        number INTEGER NOT NULL,
        PRIMARY KEY (destination, session)
    ) WITHOUT ROWID
    """,
    "CREATE TABLE erasing (session TEXT NOT NULL PRIMARY KEY) WITHOUT ROWID",
)

_STAYS = """
    CREATE TRIGGER {table}_stay BEFORE UPDATE ON {table}
    BEGIN SELECT RAISE(ABORT, 'what happened is never changed'); END
"""
_IS_KEPT = """
    CREATE TRIGGER {table}_are_kept BEFORE DELETE ON {table}
    WHEN OLD.{key} NOT IN (SELECT session FROM erasing)
    BEGIN SELECT RAISE(ABORT, 'what happened is deleted only to be forgotten'); END
"""


def _first(connection: Connection) -> None:
    """Make version 1.

    `progress.holder` is the player that may go on with a session, `progress.saved` where it
    stands, none where there is nothing to go on with. `events.is_right` tells of an answer whether
    it was right, of an end whether the task was passed. `pushed` tells up to which of its events a
    session was told to each record store. `erasing` holds the sessions that are being forgotten,
    within that transaction alone.
    """
    for statement in _TABLES:
        connection.execute(statement)
    for table, key in (("sessions", "id"), ("events", "session")):
        connection.execute(_STAYS.format(table=table))
        connection.execute(_IS_KEPT.format(table=table, key=key))


MIGRATIONS: Sequence[Migration] = (_first,)
"""Functions from each version to the next; the first one makes version 1 of an empty file."""
