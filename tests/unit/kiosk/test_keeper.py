"""What is counted of visits bears no name, and tells the next visitor nothing."""

from pathlib import Path
from sqlite3 import Connection, connect

import pytest

from tutor.engine.session import Session
from tutor.kiosk.keeper import AnonymousKeeper
from tutor.model.course import Course
from tutor.records.keeper import RecordKeeper
from tutor.routes.pathfinding import nearest
from tutor.routes.ways import Way, take
from tutor.training.lessons import Lessons


def visit(course: Course, path: Path) -> Session:
    """Begin a visit."""
    keeper = AnonymousKeeper(RecordKeeper(path, course))
    return Lessons(course, "fr", clock=lambda: 0.0, keeper=keeper, keeps_demos=True).play()


def play_to_an_end(session: Session) -> None:
    found = nearest(session.course, session.state, lambda at: bool(at.done))
    assert found is not None
    for move in found.moves:
        assert isinstance(move, Way)
        take(session, move)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "kiosk.sqlite"


@pytest.fixture
def played(shipped: Course, path: Path) -> Connection:
    session = visit(shipped, path)
    play_to_an_end(session)
    assert session.done
    return connect(path)


def test_what_happened_is_kept(played: Connection) -> None:
    kinds = {kind for (kind,) in played.execute("SELECT DISTINCT kind FROM events")}
    assert {"Began", "SlideShown", "HotspotActivated", "ScenarioDone"} <= kinds


def test_nobody_is_named(played: Connection) -> None:
    rows = played.execute("SELECT person, person_group, mode FROM sessions").fetchall()
    assert rows == [(None, None, "demo")]


def test_where_a_visitor_stood_is_not_kept(played: Connection) -> None:
    saved = played.execute("SELECT saved FROM progress WHERE saved IS NOT NULL").fetchall()
    assert saved == []


@pytest.mark.usefixtures("played")
def test_what_one_visitor_did_is_not_done_for_the_next(shipped: Course, path: Path) -> None:
    assert visit(shipped, path).done == ()


def test_a_disk_that_refuses_stops_no_visit(shipped: Course, tmp_path: Path) -> None:
    session = visit(shipped, tmp_path)  # a folder, in which nothing can be written
    play_to_an_end(session)
    assert session.done
