"""The file of records: versions, and what may be done to it."""

import sqlite3
from pathlib import Path
from sqlite3 import Connection

import pytest

from tests.unit.records.keeping import Tick, begin, finish, keeper, query
from tutor.records.database import NewerRecordsError, open_records
from tutor.records.schema import MIGRATIONS


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "records.sqlite"
    finish(begin(keeper(path)))
    return path


def _second(connection: Connection) -> None:
    connection.execute("ALTER TABLE sessions ADD COLUMN place TEXT NOT NULL DEFAULT 'here'")


def _broken(connection: Connection) -> None:
    _second(connection)
    connection.execute("INSERT INTO nowhere VALUES (1)")


def test_a_file_of_the_first_version_is_brought_to_the_second(path: Path) -> None:
    events = query(path, "SELECT * FROM events")
    open_records(path, migrations=(*MIGRATIONS, _second)).close()
    assert query(path, "PRAGMA user_version") == [(2,)]
    assert query(path, "SELECT place FROM sessions") == [("here",)]
    assert query(path, "SELECT * FROM events") == events


def test_a_file_is_brought_up_to_date_once(path: Path) -> None:
    for _ in range(2):
        open_records(path, migrations=(*MIGRATIONS, _second)).close()
    assert query(path, "PRAGMA user_version") == [(2,)]


def test_a_file_that_cannot_be_brought_up_to_date_stays_as_it_was(path: Path) -> None:
    with pytest.raises(sqlite3.OperationalError, match="nowhere"):
        open_records(path, migrations=(*MIGRATIONS, _broken))
    assert query(path, "PRAGMA user_version") == [(1,)]
    open_records(path).close()


def test_a_newer_file_is_refused(path: Path) -> None:
    open_records(path, migrations=(*MIGRATIONS, _second)).close()
    with pytest.raises(NewerRecordsError):
        open_records(path)


@pytest.mark.parametrize("table", ["events", "sessions"])
@pytest.mark.parametrize("verb", ["UPDATE {} SET rowid = 1", "DELETE FROM {}"])
def test_what_happened_is_neither_changed_nor_deleted(table: str, verb: str, path: Path) -> None:
    change = verb.replace("rowid = 1", "at = 0" if table == "events" else "began = 0")
    with pytest.raises(sqlite3.IntegrityError, match="what happened is"):
        query(path, change.format(table))


def test_what_happened_is_not_replaced(path: Path) -> None:
    connection = open_records(path)
    with pytest.raises(sqlite3.IntegrityError, match="what happened is"):
        connection.execute("REPLACE INTO events SELECT * FROM events LIMIT 1")
    connection.close()


def test_a_result_is_in_the_file_itself_as_soon_as_it_is_there(path: Path, tmp_path: Path) -> None:
    """What stands only in the log beside may be lost when the power goes."""
    kept = keeper(path, wall=Tick(1.8e9))
    finish(begin(kept))
    alone = tmp_path / "alone.sqlite"
    alone.write_bytes(path.read_bytes())
    kept.close()
    ended = "SELECT count(*) FROM events WHERE kind = 'Ended'"
    assert query(alone, ended) == query(path, ended)


def test_records_outlive_power_cuts_and_let_others_read(path: Path) -> None:
    connection = open_records(path)
    modes = ("journal_mode", "synchronous", "foreign_keys", "secure_delete")
    told = [connection.execute(f"PRAGMA {mode}").fetchone()[0] for mode in modes]
    connection.close()
    assert told == ["wal", 1, 1, 1]
