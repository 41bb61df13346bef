"""The file of records: where it is, and how it is opened."""

import os
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from sqlite3 import Connection

from tutor.records.schema import APPLICATION, MIGRATIONS, Migration

VARIABLE = "PAS_A_PAS_RECORDS"
"""The environment's variable that names another file."""

PATIENCE = 0.1
"""For how many seconds one waits for another player to have written, by default."""

_PRAGMAS = (
    "journal_mode = WAL",
    "synchronous = NORMAL",
    "foreign_keys = ON",
    "recursive_triggers = ON",  # what replaces a row deletes it, and is to be refused too
    "secure_delete = ON",
)


class NewerRecordsError(Exception):
    """The file was made by a newer version of the program."""


class NotRecordsError(Exception):
    """The file is a database of another program."""


def usual_path(environment: Mapping[str, str] = os.environ) -> Path:
    """Return where the records of this user are."""
    if named := environment.get(VARIABLE):
        return Path(named)
    import platformdirs

    return platformdirs.user_data_path("pas-a-pas", appauthor=False) / "records.sqlite"


def kiosk_path(environment: Mapping[str, str] = os.environ) -> Path:
    """Return where the figures of this user's kiosk are: apart, since nobody there has a name."""
    return usual_path(environment).with_name("kiosk.sqlite")


def open_records(
    path: Path, *, patience: float = PATIENCE, migrations: Sequence[Migration] = MIGRATIONS
) -> Connection:
    """Open the records, for this user alone; make them where there are none yet.

    Raises sqlite3.Error or OSError where the system refuses, NewerRecordsError, NotRecordsError.
    """
    _make_file(path)
    connection = sqlite3.connect(path, timeout=patience, isolation_level=None)
    try:
        _migrate(connection, migrations)
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
    except BaseException:
        connection.close()
        raise
    return connection


def records_in_memory() -> Connection:
    """Return records of which no file is kept."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    _migrate(connection, MIGRATIONS)
    return connection


@contextmanager
def transaction(connection: Connection) -> Iterator[None]:
    """Write all that is written meanwhile, or nothing of it."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _make_file(path: Path) -> None:
    """Make an empty file that nobody else may read, in a folder of its own where there is none."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))


def _migrate(connection: Connection, migrations: Sequence[Migration]) -> None:
    if _version(connection, migrations) == len(migrations):
        return
    with transaction(connection):
        version = _version(connection, migrations)  # another player may just have done it
        for migration in migrations[version:]:
            migration(connection)
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute(f"PRAGMA user_version = {len(migrations)}")


def _version(connection: Connection, migrations: Sequence[Migration]) -> int:
    """Return the version of a file that this program may write to."""
    application, version, tables = (
        connection.execute(query).fetchone()[0]
        for query in (
            "PRAGMA application_id",
            "PRAGMA user_version",
            "SELECT COUNT(*) FROM sqlite_master",
        )
    )
    if application != APPLICATION and (application or version or tables):
        raise NotRecordsError
    if version > len(migrations):
        raise NewerRecordsError
    return int(version)
