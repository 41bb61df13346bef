"""Whatever the disk does, play goes on, and what can be kept is."""

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.unit.program import python
from tests.unit.records.keeping import Told, begin, click, finish, keeper, kinds, query, resume
from tutor.records import database, write_queue
from tutor.records import keeper as keepers
from tutor.records.keeper import RecordKeeper
from tutor.records.schema import MIGRATIONS

WHOLE = [
    *("Began", "SlideShown"),
    *("Answered", "HotspotActivated", "SlideShown"),
    *("Answered", "HotspotActivated", "SlideShown", "Ended"),
]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "folder" / "records.sqlite"


@pytest.fixture
def told() -> Told:
    return Told()


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Keep all others from writing."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("BEGIN EXCLUSIVE")
    try:
        yield
    finally:
        connection.close()


@contextmanager
def full() -> Iterator[None]:
    """Let no file grow."""
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def playing(path: Path, told: Told) -> RecordKeeper:
    kept = keeper(path)
    kept.subscribe(told)
    return kept


def test_what_a_lock_delays_is_written_once_it_is_gone(path: Path, told: Told) -> None:
    attempt = begin(playing(path, told))
    with locked(path):
        click(attempt, "Elsewhere")
        assert "Another program" in told.words
    click(attempt, "Elsewhere")
    assert kinds(path) == [["Began", "SlideShown", "Answered", "Answered"]]
    assert len(told.phrases) == 1


def test_what_a_lock_delays_to_the_end_is_written_on_leaving(path: Path, told: Told) -> None:
    kept = playing(path, told)
    attempt = begin(kept)
    with locked(path):
        finish(attempt)
    assert kept.close() == 0
    assert kinds(path) == [WHOLE]


@pytest.mark.skipif(os.name != "posix", reason="a limit of the system")
def test_a_full_disk_is_told_and_play_goes_on(path: Path, told: Told) -> None:
    kept = playing(path, told)
    attempt = begin(kept)
    click(attempt, "Elsewhere")
    with full():
        click(attempt, "Elsewhere")
        click(attempt, "Elsewhere")
        assert len(told.phrases) == 1
    assert kinds(path) == [["Began", "SlideShown", "Answered"]]
    click(attempt, "Elsewhere")
    assert kinds(path)[0].count("Answered") == 4
    assert query(path, "PRAGMA integrity_check") == [("ok",)]
    assert resume(keeper(path)).result.wrong == 4


@pytest.mark.parametrize(
    ("code", "words"),
    [(errno.ENOSPC, "full"), (errno.EACCES, "cannot be written"), (errno.EROFS, "cannot be")],
)
def test_why_the_system_refuses_is_told(
    code: int, words: str, path: Path, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: Path, **__: float) -> None:
        raise OSError(code, os.strerror(code))

    kept = playing(path, told)
    with monkeypatch.context() as patched:
        patched.setattr(keepers, "open_records", refuse)
        attempt = begin(kept)
        assert words in told.words
    finish(attempt)
    assert kinds(path) == [WHOLE]


def test_what_is_known_before_one_listens_is_told_then(path: Path, told: Told) -> None:
    path.parent.mkdir()
    path.write_text("not a database, but long enough for one to look at it" * 10)
    kept = keeper(path)
    assert kept.unfinished() is None
    kept.subscribe(told)
    assert "damaged" in told.words


@pytest.mark.parametrize("content", ["not a database" * 100, "short"])
def test_a_file_that_is_none_of_ours_is_left_alone(content: str, path: Path, told: Told) -> None:
    path.parent.mkdir()
    path.write_text(content)
    kept = playing(path, told)
    finish(begin(kept))
    assert kept.close() == len(WHOLE)
    assert path.read_text() == content
    assert "damaged" in told.words


def test_a_database_of_another_program_is_left_alone(path: Path, told: Told) -> None:
    path.parent.mkdir()
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE theirs (it TEXT)")
    other.close()
    before = path.read_bytes()
    finish(begin(playing(path, told)))
    assert path.read_bytes() == before
    assert "damaged" in told.words


def test_records_of_a_newer_version_are_left_alone(path: Path, told: Told) -> None:
    finish(begin(keeper(path)))
    newer = database.open_records(path, migrations=(*MIGRATIONS, lambda _: None))
    newer.close()
    kept = playing(path, told)
    assert kept.passed() == frozenset()
    finish(begin(kept))
    assert "newer version" in told.words
    assert kinds(path) == [WHOLE]


def test_no_more_is_held_than_what_fits(
    path: Path, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(write_queue, "HELD_AT_MOST", 3)
    kept = playing(path, told)
    attempt = begin(kept)
    with locked(path):
        finish(attempt)
    assert kept.close() == 0
    assert kinds(path) == [[*WHOLE[:2], *WHOLE[-3:]]]


def test_a_session_that_is_forgotten_while_it_is_played_is_kept_no_more(path: Path) -> None:
    attempt = begin(keeper(path))
    erase_all(path)
    finish(attempt)
    assert kinds(path) == []


def erase_all(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("INSERT INTO erasing SELECT id FROM sessions")
    connection.execute("DELETE FROM progress")
    connection.execute("DELETE FROM events")
    connection.execute("DELETE FROM sessions")
    connection.execute("DELETE FROM erasing")
    connection.commit()
    connection.close()


@pytest.mark.skipif(os.name != "posix", reason="processes that fork")
def test_nothing_that_was_kept_is_lost_when_the_program_is_killed(tmp_path: Path) -> None:
    """The process is killed forty times, at random instants."""
    program = (
        "import sys; from pathlib import Path; from benchmarks.killing import kill_often;"
        "print(*kill_often(Path(sys.argv[1]), 40))"
    )
    ran = python("-c", program, str(tmp_path))
    kills, kept, lost, damaged, resumed = map(int, ran.stdout.split())
    assert (kills, lost, damaged) == (40, 0, 0)
    assert kept > 40
    assert resumed > 0  # how many depends on where the kills fall
