"""A small course with a task, and keepers of what is done in it."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from tests.unit.engine.courses import course, ref, say, slide, to
from tutor.language import Phrase
from tutor.model.answers import Answer
from tutor.model.course import Course
from tutor.model.elements import Field
from tutor.model.tasks import Task
from tutor.records.keeper import RecordKeeper
from tutor.records.learner import Learner
from tutor.training.attempt import Attempt
from tutor.training.lessons import Lessons
from tutor.training.modes import Mode

TASK = Task(id="help", title="Help someone", start=ref("a/1"), goal=ref("a/3"))
COURSE: Course = replace(
    course(
        slide("a/1", to("a/2", "Go on"), say("No.", "Elsewhere")),
        slide("a/2", Field(label="Code", id="code", answer=Answer(like="123456")), to("a/3")),
        slide("a/3", to("b/1")),
        slide("b/1", end=True),
    ),
    tasks=(TASK,),
)
JULIE = Learner("Julie", "Monday")


class Tick:
    """A clock that is read once a second."""

    def __init__(self, now: float = 1000.0) -> None:
        self.now = now

    def __call__(self) -> float:
        self.now += 1
        return self.now


def keeper(
    path: Path, learner: Learner = JULIE, wall: Callable[[], float] | None = None
) -> RecordKeeper:
    return RecordKeeper(path, COURSE, learner, wall=wall or Tick(1.7e9))


def lessons(kept: RecordKeeper, *, keeps_demos: bool = False) -> Lessons:
    return Lessons(COURSE, "en", clock=Tick(), keeper=kept, keeps_demos=keeps_demos)


def begin(kept: RecordKeeper, mode: Mode = Mode.PRACTICE) -> Attempt:
    return lessons(kept).begin(mode, TASK)


def resume(kept: RecordKeeper) -> Attempt:
    playing = lessons(kept)
    left = playing.unfinished()
    assert left
    attempt = playing.resume(left)
    assert isinstance(attempt, Attempt)
    return attempt


def click(attempt: Attempt, name: str) -> None:
    """Click on what bears a name."""
    controls = attempt.position.form.controls
    attempt.choose(next(c.number for c in controls if name in (c.name, c.origin.caption)))


def type_in(attempt: Attempt, text: str) -> None:
    controls = attempt.position.form.controls
    attempt.fill(next(c.number for c in controls if c.name == "code"), text)


def finish(attempt: Attempt) -> None:
    """Do all of the task rightly, from its first slide."""
    click(attempt, "Go on")
    type_in(attempt, "123456")
    click(attempt, "a/3")
    assert attempt.is_over


def query(path: Path, sql: str, *values: object) -> list[Any]:
    """Return rows, as another program reads them."""
    connection = sqlite3.connect(path)
    try:
        return connection.execute(sql, values).fetchall()
    finally:
        connection.close()


def kinds(path: Path) -> list[list[str]]:
    """Return the kinds of the events of each session, in the order in which these began."""
    sessions = query(path, "SELECT id FROM sessions ORDER BY began")
    of = "SELECT kind FROM events WHERE session = ? ORDER BY number"
    return [[kind for (kind,) in query(path, of, id)] for (id,) in sessions]


class Told:
    """Keeps what a player is told."""

    def __init__(self) -> None:
        self.phrases: list[Phrase] = []

    def __call__(self, why: Phrase) -> None:
        self.phrases.append(why)

    @property
    def words(self) -> str:
        return " ".join(why("en") for why in self.phrases)
