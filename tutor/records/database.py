"""The file of records: where it is, and how it is opened."""

import os
import sqlite3
import stat
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from functools import cache, partial
from pathlib import Path
from sqlite3 import Connection
from typing import Any

from tutor.records.schema import APPLICATION, MIGRATIONS, Migration

VARIABLE = "PAS_A_PAS_RECORDS"
"""The environment's variable that names another file."""

PATIENCE = 0.1
"""For how many seconds one waits for another player to have written, by default."""

LONGEST = 1 << 24
"""Bytes of a row, or of a line that tells one."""

_PRAGMAS = (
    "journal_mode = WAL",
    "synchronous = NORMAL",
    "foreign_keys = ON",
    "recursive_triggers = ON",  # what replaces a row deletes it, and is to be refused too
    "secure_delete = ON",
)
_OBJECTS = "SELECT type, name, tbl_name, sql FROM sqlite_master"
_OTHERS = stat.S_IRWXG | stat.S_IRWXO

_STEP = 100_000
"""Instructions of SQLite between two looks at how many were spent."""

_WORK, _WORK_PER_BYTE = 20_000_000, 20
"""Instructions that a task takes at most; those of a report on a million events are 1 a byte."""


class NewerRecordsError(Exception):
    """The file was made by a newer version of the program."""


class NotRecordsError(Exception):
    """It is a database of another program, or was made to look like one of ours, or is no file."""


class Records(Connection):
    """Opened records, which others may have written: no query is endless, no text unreadable."""

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.damaged: set[object] = set()
        """The keys of the rows that were passed over, since they cannot be read."""
        self._most = self._left = 0
        self.text_factory = partial(str, encoding="utf-8", errors="replace")
        self.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LONGEST)
        self.execute("PRAGMA trusted_schema = OFF")

    def limit_work(self, size: int) -> None:
        """Have each task end in sqlite3.Error once it takes more than so many bytes are worth."""
        self._most = (_WORK + size * _WORK_PER_BYTE) // _STEP
        self.begin_task()
        self.set_progress_handler(self._is_spent, _STEP)

    def begin_task(self) -> None:
        """Count anew the work of what follows."""
        self._left = self._most

    def _is_spent(self) -> bool:
        self._left -= 1
        return self._left < 0 and not self.in_transaction  # writing takes as long as it has to


def usual_path(environment: Mapping[str, str] = os.environ) -> Path:
    """Return where the records of this user are."""
    if named := environment.get(VARIABLE):
        return Path(named)
    return _usual_folder() / "records.sqlite"


def kiosk_path(environment: Mapping[str, str] = os.environ) -> Path:
    """Return where the figures of this user's kiosk are: apart, since nobody there has a name."""
    return usual_path(environment).with_name("kiosk.sqlite")


def open_records(
    path: Path, *, patience: float = PATIENCE, migrations: Sequence[Migration] = MIGRATIONS
) -> Records:
    """Open the records, for this user alone; make them where there are none yet.

    Raises sqlite3.Error or OSError where the system refuses, NewerRecordsError, NotRecordsError.
    """
    _make_file(path)
    with _connected(path, patience) as records:
        _migrate(records, migrations)
        _close_to_others(path)
        for pragma in _PRAGMAS:
            records.execute(f"PRAGMA {pragma}")
    return records


def open_to_read(path: Path, *, patience: float = PATIENCE) -> Records:
    """Open records without writing anything, there or beside, so that it may be forbidden.

    Raises as `open_records` does.
    """
    log, *_ = _beside(path)
    if not log.exists():
        return _read_only(path, patience, "&immutable=1")
    try:
        return _read_only(path, patience)
    except sqlite3.OperationalError as error:
        if primary_code(error) not in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY):
            raise
        return _read_only(path, patience, "&immutable=1")  # what the log adds cannot be had


def records_in_memory() -> Records:
    """Return records of which no file is kept."""
    records = _memory()
    _migrate(records, MIGRATIONS)
    return records


def copied(records: Records) -> Records:
    """Return what they hold in records of which no file is kept."""
    copy = _memory()
    records.backup(copy)
    return copy


def _memory() -> Records:
    return sqlite3.connect(":memory:", isolation_level=None, factory=Records)


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


def sync(connection: Connection) -> None:
    """Have all that is written outlive a power cut, which each transaction would be slow to."""
    connection.execute("PRAGMA wal_checkpoint(PASSIVE)")


def primary_code(error: Exception) -> int:
    """Return the primary code of an SQLite error; 0 for any other error."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


@contextmanager
def _connected(path: Path, patience: float, how: str = "") -> Iterator[Records]:
    """Give the file's connection, closed again where an error is raised meanwhile."""
    if path.exists() and not path.is_file():  # a pipe would be waited for
        raise NotRecordsError
    uri = f"{path.absolute().as_uri()}?mode={how or 'rw'}"
    records = sqlite3.connect(
        uri, timeout=patience, isolation_level=None, factory=Records, uri=True
    )
    try:
        records.limit_work(sum(map(_size, (path, *_beside(path)))))
        yield records
    except BaseException:
        records.close()
        raise


def _read_only(path: Path, patience: float, how: str = "") -> Records:
    with _connected(path, patience, f"ro{how}") as records:
        if _version(records, MIGRATIONS) == len(MIGRATIONS):
            return records
        copy = copied(records)
        records.close()
        _migrate(copy, MIGRATIONS)
        return copy


def _usual_folder() -> Path:
    import platformdirs

    return platformdirs.user_data_path("pas-a-pas", appauthor=False)


def _beside(path: Path) -> tuple[Path, ...]:
    """Return the files that SQLite may have beside a database."""
    return tuple(Path(f"{path}{end}") for end in ("-wal", "-shm"))


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


def _make_file(path: Path) -> None:
    """Make an empty file that nobody else may read, in a folder of its own where there is none."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))


def _close_to_others(path: Path) -> None:
    """Have nobody else read what is there already, as far as the system lets one say so."""
    folder = path.parent
    ours = (folder,) if folder == _usual_folder() else ()
    for place in (path, *_beside(path), *ours):
        with suppress(OSError):
            mode = stat.S_IMODE(place.stat().st_mode)
            if mode & _OTHERS:
                place.chmod(mode & ~_OTHERS)


def _migrate(records: Connection, migrations: Sequence[Migration]) -> None:
    if _version(records, migrations) == len(migrations):
        return
    with transaction(records):
        version = _version(records, migrations)  # another player may just have done it
        for migration in migrations[version:]:
            migration(records)
        records.execute(f"PRAGMA application_id = {APPLICATION}")
        records.execute(f"PRAGMA user_version = {len(migrations)}")


def _version(records: Connection, migrations: Sequence[Migration]) -> int:
    """Return the version of a file that this program may use, and that holds nothing else."""
    (application,), (version,) = (
        records.execute(query).fetchone()
        for query in ("PRAGMA application_id", "PRAGMA user_version")
    )
    if application != APPLICATION and (application or version):
        raise NotRecordsError
    if version > len(migrations):
        raise NewerRecordsError
    known = tuple(migrations[: max(0, version)])
    if version < 0 or frozenset(records.execute(_OBJECTS)) != _objects(known):
        raise NotRecordsError
    return int(version)


@cache
def _objects(migrations: tuple[Migration, ...]) -> frozenset[Any]:
    """Return the tables, indexes and triggers that migrations make."""
    with closing(sqlite3.connect(":memory:")) as made:
        for migration in migrations:
            migration(made)
        return frozenset(made.execute(_OBJECTS))
