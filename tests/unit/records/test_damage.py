"""Rows that cannot be read are passed over, and files that were made to harm are refused."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.unit.records.keeping import TASK, Tick, begin, finish, keeper, kinds, lessons, query
from tutor.records.database import NotRecordsError, open_records, open_to_read
from tutor.records.figures import Scope, figures_of
from tutor.records.reading import events, sessions, summaries
from tutor.records.schema import _STAYS
from tutor.records.soundness import sound
from tutor.training.modes import Mode

DAMAGES = {
    "a date of no calendar": "UPDATE sessions SET began = 1e300",
    "an endless date": "UPDATE sessions SET began = 9e999",
    "no id": "UPDATE OR IGNORE sessions SET id = 'x'",
    "a name in bytes": "UPDATE sessions SET person = x'ff00'",
    "no mode": "UPDATE sessions SET mode = 'none'",
    "no language": "UPDATE sessions SET course_language = x'00'",
    "a body that is none": "UPDATE events SET body = '{'",
    "a body in bytes": "UPDATE events SET body = CAST(body AS BLOB)",
    "a deep body": "UPDATE events SET body = replace(hex(zeroblob(100000)), '0', '[')",
    "another date": 'UPDATE events SET body = replace(body, \'"at":1\', \'"at":1e300, "x":1\')',
    "a mark past all": "UPDATE events SET body = replace(body, '\"mark\":100', '\"mark\":1' || "
    "replace(hex(zeroblob(40)), '0', '9')) WHERE kind = 'Ended'",
    "a number in words": "UPDATE events SET number = 'x' || number",
    "a number past all": "UPDATE events SET number = 9223372036854775000 + number",
    "another slide": "UPDATE events SET slide = x'00', control = x'ff'",
    "another kind": "UPDATE events SET kind = 'Ended'",
    "an answer neither right nor wrong": "UPDATE events SET is_right = 'x'",
    "text that is none": "UPDATE sessions SET person = CAST(x'ff41' AS TEXT)",
    "where one left": "UPDATE progress SET saved = '[', at = 'x'",
    "when one left": "UPDATE progress SET saved = '{}', at = 1e300",
}


def damage(path: Path, change: str) -> None:
    """Change what is never changed, as a disk does."""
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA synchronous = OFF")
    for table in ("sessions", "events"):
        connection.execute(f"DROP TRIGGER {table}_stay")
    connection.execute(change)
    for table in ("sessions", "events"):
        connection.execute(_STAYS.format(table=table))
    connection.commit()
    connection.close()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "records.sqlite"
    finish(begin(keeper(path)))
    begin(keeper(path, wall=Tick(1.8e9)))
    return path


@pytest.mark.parametrize("change", DAMAGES.values(), ids=DAMAGES)
def test_a_damaged_row_keeps_nobody_from_playing(change: str, path: Path) -> None:
    damage(path, change)
    kept = keeper(path)
    kept.done()
    kept.passed()
    playing = lessons(kept)
    if left := playing.unfinished():
        playing.resume(left)
    finish(playing.begin(Mode.EXAM, TASK))
    assert kept.close() == 0


@pytest.mark.parametrize("change", DAMAGES.values(), ids=DAMAGES)
def test_what_can_be_read_is_told_and_counted(change: str, path: Path) -> None:
    damage(path, change)
    records = open_to_read(path)
    for session in list(sessions(records)):
        list(events(records, session.id))
    list(summaries(records))
    figures_of(sound(records), Scope())
    records.close()


def test_one_damaged_session_takes_no_other_with_it(path: Path) -> None:
    damage(path, "UPDATE sessions SET began = 1e300 WHERE began < 1.75e9")
    records = open_to_read(path)
    counted = figures_of(sound(records), Scope())
    assert (counted.sessions, len(records.damaged)) == (1, 1)
    assert len(list(sessions(records))) == 1
    records.close()


def test_one_damaged_event_takes_no_other_with_it(path: Path) -> None:
    damage(path, "UPDATE events SET body = '' WHERE number = 2 AND kind = 'SlideShown'")
    records = open_to_read(path)
    (done, left) = summaries(records)
    assert (done.events, left.events) == (9, 0)
    assert len(list(events(records, done.session.id))) == 8
    records.close()


@pytest.mark.parametrize(
    ("change", "left_out"),
    [
        ("UPDATE events SET is_right = 'x' WHERE kind = 'Answered'", 2),
        ("UPDATE events SET body = '{' WHERE kind = 'Ended'", 1),
        ("UPDATE events SET is_right = 0 WHERE kind = 'Ended'", 1),
        ("UPDATE events SET body = '{' WHERE kind = 'SlideShown'", 0),
    ],
)
def test_what_cannot_be_counted_is_left_out_alone(change: str, left_out: int, path: Path) -> None:
    damage(path, change)
    records = open_to_read(path)
    counted = figures_of(sound(records), Scope())
    assert (counted.sessions, len(records.damaged)) == (2, left_out)
    records.close()


MADE_UP = [
    "CREATE TRIGGER theirs AFTER INSERT ON sessions BEGIN DELETE FROM events; END",
    "CREATE TABLE theirs (it TEXT)",
    "CREATE VIEW theirs AS SELECT 1",
    "DROP TRIGGER events_are_kept",
    "DROP TABLE sessions; CREATE VIEW sessions AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL "
    "SELECT i + 1 FROM n) SELECT i, i, i, i, i, i, i, i, i, i FROM n",
]


@pytest.mark.parametrize("opens", [open_records, open_to_read])
@pytest.mark.parametrize("script", MADE_UP)
def test_a_file_with_other_tables_views_or_triggers_is_none_of_ours(
    script: str, opens: Callable[[Path], sqlite3.Connection], path: Path
) -> None:
    connection = sqlite3.connect(path)
    connection.executescript(script)
    connection.close()
    before = path.read_bytes()
    with pytest.raises(NotRecordsError):
        opens(path)
    assert path.read_bytes() == before


def test_no_query_is_endless(path: Path) -> None:
    records = open_to_read(path)
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT 1 FROM n) SELECT COUNT(*) FROM n"
    with pytest.raises(sqlite3.OperationalError, match="interrupted"):
        records.execute(endless)
    records.close()


def test_reading_writes_nothing_anywhere(path: Path) -> None:
    before = {file.name: file.stat().st_mtime_ns for file in path.parent.iterdir()}
    records = open_to_read(path)
    assert len(list(summaries(records))) == 2
    assert {file.name: file.stat().st_mtime_ns for file in path.parent.iterdir()} == before
    records.close()
    assert len(kinds(path)) == 2


def test_what_a_player_has_just_written_is_read(path: Path) -> None:
    kept = keeper(path)
    begin(kept)
    records = open_to_read(path)
    assert len(list(sessions(records))) == 3
    records.close()
    kept.close()


def test_an_empty_file_is_read_as_records_of_nothing(tmp_path: Path) -> None:
    path = tmp_path / "empty.sqlite"
    path.touch()
    records = open_to_read(path)
    assert list(sessions(records)) == []
    records.close()
    assert path.read_bytes() == b""


def test_the_tests_put_back_the_triggers_that_there_were(path: Path) -> None:
    before = query(path, "SELECT name, sql FROM sqlite_master ORDER BY name")
    damage(path, "UPDATE sessions SET began = 1")
    assert query(path, "SELECT name, sql FROM sqlite_master ORDER BY name") == before
