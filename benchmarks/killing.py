"""A process that records, killed at random instants; and what is left of what it had recorded."""

import os
import random
import signal
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from typing import NamedTuple

from benchmarks.courses import write_small_course
from tutor.loading.courses import load_course
from tutor.model.course import Course
from tutor.records.database import open_records
from tutor.records.keeper import RecordKeeper
from tutor.training.attempt import Attempt
from tutor.training.events import AnyEvent
from tutor.training.lessons import Lessons
from tutor.training.modes import Mode
from tutor.training.saving import SavedAttempt

_SLIDES = 20
_LONGEST = 0.1
"""The seconds after which a process is killed, at most."""
_KILLS_A_FILE = 25
"""Then the file is begun anew, for that to be cut short too."""

_COUNT = "SELECT COUNT(*) FROM events"
_HOLES = """
    SELECT COUNT(*) FROM (
        SELECT 1 FROM events GROUP BY session HAVING COUNT(*) <> MAX(number)
    )
"""
_TORN = """
    SELECT COUNT(*) FROM progress
    WHERE at <> (SELECT MAX(at) FROM events WHERE events.session = progress.session)
"""


class Killed(NamedTuple):
    """What was found after so many kills."""

    kills: int
    kept: int
    """The events that the killed processes had been told were kept."""
    lost: int
    """Those of them that are not in the file."""
    damaged: int
    """How often the file was not whole: SQLite says so, or an event or a place is missing."""
    resumed: int
    """How often a process went on with what the one before it had left."""


def kill_often(folder: Path, count: int, seed: int = 1) -> Killed:
    """Record and be killed so many times."""
    chance = random.Random(seed)
    course = load_course(write_small_course(folder / "course", _SLIDES))
    kept = lost = damaged = resumed = 0
    for turn in range(count):
        path = folder / f"records-{turn // _KILLS_A_FILE}.sqlite"
        before = _events(path)
        told = _record_until_killed(path, course, chance)
        found = _events(path) - before
        kept += told.count(_KEPT)
        resumed += told.count(_RESUMED)
        lost += max(0, told.count(_KEPT) - found)
        damaged += not _is_whole(path)
    return Killed(count, kept, lost, damaged, resumed)


_KEPT, _RESUMED = b"k", b"r"


class _Telling(RecordKeeper):
    """Tells each event that is kept, once it is."""

    tell: Callable[[bytes], object]

    def keep(self, event: AnyEvent, where: Callable[[], SavedAttempt | None]) -> None:
        super().keep(event, where)
        self.tell(_KEPT)


def _record_until_killed(path: Path, course: Course, chance: random.Random) -> bytes:
    """Return what a process told before it was killed."""
    seed, seconds = chance.random(), chance.uniform(0, _LONGEST)
    ours, theirs = os.pipe()
    pid = os.fork()
    if pid == 0:
        try:
            _record(path, course, random.Random(seed), lambda told: os.write(theirs, told))
        finally:
            os._exit(1)
    os.close(theirs)
    time.sleep(seconds)
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    with os.fdopen(ours, "rb") as pipe:
        return pipe.read()


def _record(
    path: Path, course: Course, chance: random.Random, tell: Callable[[bytes], object]
) -> None:
    """Practise for ever, rightly and wrongly, and go on with what was left."""
    keeper = _Telling(path, course)
    keeper.tell = tell
    lessons = Lessons(course, "en", clock=time.perf_counter, keeper=keeper)
    while True:
        attempt = _begun(lessons, tell)
        while not attempt.is_over:
            numbers = [one.number for one in attempt.position.form.controls]
            right = attempt.position.marked or numbers
            attempt.choose(chance.choice([None, *numbers, *right]))


def _begun(lessons: Lessons, tell: Callable[[bytes], object]) -> Attempt:
    left = lessons.unfinished()
    if left:
        attempt = lessons.resume(left)
        assert isinstance(attempt, Attempt)
        tell(_RESUMED)
        return attempt
    return lessons.begin(Mode.PRACTICE, lessons.tasks[0])


def _events(path: Path) -> int:
    with suppress(sqlite3.OperationalError), closing(sqlite3.connect(path)) as connection:
        return int(connection.execute(_COUNT).fetchone()[0])
    return 0


def _is_whole(path: Path) -> bool:
    """Return whether the file is whole, opened as the player that comes next does."""
    with closing(open_records(path)) as connection:
        answers = [
            connection.execute(query).fetchone()[0]
            for query in ("PRAGMA integrity_check", _HOLES, _TORN)
        ]
    return answers == ["ok", 0, 0]
