"""A small course of which much is recorded."""

from collections.abc import Iterator
from pathlib import Path
from sqlite3 import Connection

import pytest

from tests.unit.records.keeping import Tick, begin, click, finish, keeper, type_in
from tutor.records.database import open_records
from tutor.records.figures import Scope
from tutor.records.learner import ANYONE, Learner
from tutor.training.modes import Mode

MONDAY, TUESDAY = 1.70e9, 1.71e9

EVERYONE = Scope()


def record(path: Path) -> Path:
    """Record that Julie was wrong then right, that Karim left, that someone passed an exam."""
    julie = keeper(path, Learner("Julie", "Lundi"), Tick(MONDAY))
    attempt = begin(julie)
    click(attempt, "Elsewhere")
    click(attempt, "Elsewhere")
    attempt._answer(None, right=False)  # a click beside all, which was an answer once
    attempt.help()
    click(attempt, "Go on")
    type_in(attempt, "1")
    click(attempt, "a/3")
    type_in(attempt, "123456")
    click(attempt, "a/3")
    assert attempt.is_over
    finish(begin(julie))
    click(begin(keeper(path, Learner("Karim", "Mardi"), Tick(TUESDAY))), "Elsewhere")
    finish(begin(keeper(path, ANYONE, Tick(TUESDAY + 1000)), Mode.EXAM))
    return path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The file of what was recorded."""
    return record(tmp_path / "records.sqlite")


@pytest.fixture
def connection(path: Path) -> Iterator[Connection]:
    """What was recorded, open."""
    opened = open_records(path)
    yield opened
    opened.close()
