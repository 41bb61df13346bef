"""Records go from a machine to another and are never counted twice."""

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import UUID

import pytest

from tests.unit.records.keeping import JULIE, Tick, begin, click, finish, keeper, kinds, query
from tutor.records.database import Records, open_records
from tutor.records.learner import Learner
from tutor.records.reading import sessions, summaries
from tutor.records.sharing import (
    BadLineError,
    NewerFormatError,
    Record,
    Taken,
    entries,
    from_lines,
    take_in,
    to_lines,
)

HEADER = b'{"type":"records","version":1}\n'
NAMELESS = (
    b'{"type":"session","id":"x","course":"c","course_title":"c","course_language":"fr",'
    b'"mode":"demo"}\n'
)
"""A session whose id is no UUID, and nothing else is wrong with it."""


@contextmanager
def opened(path: Path) -> Iterator[Records]:
    connection = open_records(path)
    try:
        yield connection
    finally:
        connection.close()


def everything(connection: Records) -> Iterator[Record]:
    return entries(connection, list(sessions(connection)))


def lines_of(path: Path) -> list[bytes]:
    with opened(path) as connection:
        return list(to_lines(everything(connection)))


def take(path: Path, lines: list[bytes]) -> Taken:
    with opened(path) as connection:
        return take_in(connection, from_lines(lines))


@pytest.fixture
def ours(tmp_path: Path) -> Path:
    path = tmp_path / "ours.sqlite"
    finish(begin(keeper(path, JULIE)))
    return path


@pytest.fixture
def theirs(tmp_path: Path) -> Path:
    path = tmp_path / "theirs.sqlite"
    finish(begin(keeper(path, Learner("Martine"), Tick(1.8e9))))
    return path


def test_the_same_records_are_told_in_the_same_lines(ours: Path) -> None:
    assert lines_of(ours) == lines_of(ours)


def test_what_is_taken_in_is_what_was_told(ours: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.sqlite"
    assert take(copy, lines_of(ours)) == Taken(1, 9)
    assert lines_of(copy) == lines_of(ours)
    assert kinds(copy) == kinds(ours)


def test_nothing_is_counted_twice(ours: Path, theirs: Path) -> None:
    lines = lines_of(theirs)
    assert take(ours, lines) == Taken(1, 9)
    assert take(ours, lines) == Taken(0, 0)
    assert take(ours, lines_of(ours)) == Taken(0, 0)
    assert len(kinds(ours)) == 2


def test_what_was_done_since_is_added(tmp_path: Path) -> None:
    ours, other = tmp_path / "1.sqlite", tmp_path / "2.sqlite"
    attempt = begin(keeper(other))
    take(ours, lines_of(other))
    click(attempt, "Go on")
    assert take(ours, lines_of(other)) == Taken(0, 3)
    assert kinds(ours) == kinds(other)


def test_records_merge_the_same_in_whichever_order(
    ours: Path, theirs: Path, tmp_path: Path
) -> None:
    one, other = tmp_path / "one.sqlite", tmp_path / "other.sqlite"
    for path, order in ((one, (ours, theirs)), (other, (theirs, ours))):
        for source in order:
            take(path, lines_of(source))
    assert lines_of(one) == lines_of(other)


def test_sessions_keep_the_machine_that_they_come_from(ours: Path, theirs: Path) -> None:
    take(ours, lines_of(theirs))
    machines = query(ours, "SELECT DISTINCT machine FROM sessions")
    assert {*machines} == {
        *query(ours, "SELECT id FROM machine"),
        *query(theirs, "SELECT id FROM machine"),
    }


def test_each_event_has_a_name_of_its_own(ours: Path) -> None:
    ids = [json.loads(line)["id"] for line in lines_of(ours)[1:]]
    assert len({*map(UUID, ids)}) == 10


def test_what_is_taken_in_is_not_gone_on_with(ours: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.sqlite"
    begin(keeper(other))
    take(ours, lines_of(other))
    assert keeper(ours).unfinished() is None


@pytest.mark.parametrize(
    ("lines", "number"),
    [
        ([b"nonsense\n"], 1),
        ([b"\xff\xfe\n"], 1),
        ([b'{"type":"session"}\n'], 1),
        ([HEADER, HEADER], 2),
        ([HEADER, NAMELESS], 2),
        ([HEADER, b'{"type":"event","session":"x","number":1,"id":"y","event":{}}'], 2),
        ([HEADER, b"\n"], 2),
    ],
)
def test_a_line_that_is_none_is_told_and_nothing_is_taken(
    lines: list[bytes], number: int, ours: Path, theirs: Path
) -> None:
    good = lines_of(theirs)[1:] if lines[0] == HEADER else []
    with pytest.raises(BadLineError) as told:
        take(ours, [*lines[:1], *good, *lines[1:]])
    assert told.value.number == number + len(good)
    assert len(kinds(ours)) == 1


@pytest.mark.parametrize("number", [1, 2], ids=["session", "event"])
@pytest.mark.parametrize("date", ["1e300", "-1"])
def test_a_date_of_no_calendar_is_refused(
    number: int, date: str, theirs: Path, tmp_path: Path
) -> None:
    lines = lines_of(theirs)
    lines[number] = re.sub(rb'"(began|at)":[0-9.]+', rf'"\1":{date}'.encode(), lines[number])
    with pytest.raises(BadLineError, match="its date") as told:
        take(tmp_path / "empty.sqlite", lines)
    assert told.value.number == number + 1


def test_an_event_whose_session_is_missing_is_refused(theirs: Path, tmp_path: Path) -> None:
    lines = lines_of(theirs)
    with pytest.raises(BadLineError, match="its session"):
        take(tmp_path / "empty.sqlite", [lines[0], *lines[2:]])


def test_lines_of_a_newer_version_are_refused(ours: Path) -> None:
    with pytest.raises(NewerFormatError):
        take(ours, [b'{"type":"records","version":2}\n'])


def test_each_session_is_summed_up(ours: Path) -> None:
    begin(keeper(ours, JULIE, Tick(1.9e9)))
    with opened(ours) as connection:
        ended, begun = summaries(connection)
    assert ended.result
    assert (ended.events, ended.result.mark) == (9, 100)
    assert (begun.events, begun.result) == (2, None)
    assert begun.until > begun.session.began > ended.until
