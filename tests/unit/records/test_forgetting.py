"""What is forgotten is in no byte of the file any more."""

import sqlite3
from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.unit.records.keeping import JULIE, begin, finish, keeper, kinds, query
from tutor.records.database import open_records
from tutor.records.forgetting import forget
from tutor.records.learner import Learner

MARTINE = Learner("Martine Leguellec-Kermadec")
NAME = b"Leguellec-Kermadec"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The records of two people, one of whom left something unfinished."""
    path = tmp_path / "records.sqlite"
    for _ in range(20):
        finish(begin(keeper(path, MARTINE)))
        finish(begin(keeper(path, JULIE)))
    begin(keeper(path, MARTINE))
    assert NAME in written(path)
    return path


def written(path: Path) -> bytes:
    """Return all bytes of the records: the database, and the files beside it."""
    return b"".join(file.read_bytes() for file in path.parent.iterdir())


def ids(path: Path, person: str | None) -> Iterable[str]:
    return [id for (id,) in query(path, "SELECT id FROM sessions WHERE person IS ?", person)]


def forget_martine(path: Path) -> bool:
    connection = open_records(path)
    try:
        return forget(connection, ids(path, MARTINE.person))
    finally:
        connection.close()


def test_not_a_byte_is_left_of_who_is_forgotten(path: Path) -> None:
    sessions = ids(path, MARTINE.person)
    assert forget_martine(path)
    left = written(path)
    assert NAME not in left
    assert [id for id in sessions if id.encode() in left] == []


def test_not_a_byte_is_left_while_a_player_has_the_file_open(path: Path) -> None:
    kept = keeper(path, JULIE)
    assert kept.unfinished() is None
    assert forget_martine(path)
    assert NAME not in written(path)
    finish(begin(kept))
    assert NAME not in written(path)


def test_all_the_others_stay(path: Path) -> None:
    forget_martine(path)
    assert len(kinds(path)) == 20
    assert {len(session) for session in kinds(path)} == {9}
    assert query(path, "PRAGMA integrity_check") == [("ok",)]
    assert keeper(path, JULIE).passed()


def test_what_is_forgotten_is_neither_passed_nor_unfinished(path: Path) -> None:
    forget_martine(path)
    assert keeper(path, MARTINE).passed() == frozenset()
    assert keeper(path, MARTINE).unfinished() is None


def test_it_is_told_when_another_program_still_reads_what_was(path: Path) -> None:
    reader = sqlite3.connect(path, isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT * FROM sessions").fetchone()
    assert not forget_martine(path)
    reader.close()


def test_nothing_may_be_deleted_afterwards(path: Path) -> None:
    forget_martine(path)
    with pytest.raises(sqlite3.IntegrityError):
        query(path, "DELETE FROM sessions")


def test_forgetting_nobody_changes_nothing(path: Path) -> None:
    connection = open_records(path)
    assert forget(connection, [])
    connection.close()
    assert len(kinds(path)) == 41
