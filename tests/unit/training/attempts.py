"""Attempts at small courses, their clock held by the test."""

from collections.abc import Mapping
from typing import NamedTuple

from msgspec.structs import replace

from tests.unit.engine.courses import course, ref, say, slide, to, visit
from tutor.engine.session import Session
from tutor.language import Language
from tutor.model.answers import Answer
from tutor.model.course import Course
from tutor.model.elements import Checkbox, Element, Field, Radio
from tutor.model.tasks import Exam, Task
from tutor.training.attempt import Attempt
from tutor.training.controls import Control, solution
from tutor.training.events import AnyEvent
from tutor.training.modes import Mode


class Clock:
    """Tells the time that a test gives it."""

    def __init__(self, now: float = 1_000.0) -> None:
        self.now = now

    def __call__(self) -> float:
        return self.now


class Situation(NamedTuple):
    """A course and what is to be done in it."""

    course: Course
    task: Task | None


def field(label: str, like: str) -> Field:
    """Return a field to fill in."""
    return Field(id=label, label=label, answer=Answer(like=like))


def box(label: str, *, checked: bool) -> Checkbox:
    """Return a box that one ticks, or leaves as it is."""
    return Checkbox(id=label, label=label, checked=checked, asked=True)


def choice(*options: str, value: str, label: str = "") -> Radio:
    """Return a choice to make."""
    return Radio(id="choice", options=options, value=value, label=label, asked=True)


def task(start: str, goal: str | None = None, *through: str, id: str = "task") -> Task:
    """Return a task from a slide to another, through others."""
    return Task(
        id=id,
        title=f"Title of {id}",
        brief=f"Brief of {id}",
        start=ref(start),
        goal=ref(goal) if goal else None,
        through=tuple(ref(one) for one in through),
    )


def with_tasks(made: Course, *tasks: Task, exam: Exam | None = None) -> Course:
    """Return a course with tasks of its author's."""
    return replace(made, id="small", tasks=tasks, exam=exam or Exam())


def simple(*elements: Element, **attributes: object) -> Situation:
    """Return a task of two screens: « go » leads from one to the other, then to the goal."""
    first = slide("a/1", *elements, to("a/2", "go"), to("a/menu", "leave"), to("a/2x", "wrong"))
    return Situation(
        course(
            replace(first, **attributes),
            slide("a/2", to("a/goal", "go on"), to("a/1", "again"), say("Not here.", "no")),
            slide("a/2x", on="a/menu"),
            slide("a/goal", on="a/menu"),
            slide("a/menu", visit("a/1", "to A"), to("quit")),
            menu="a/menu",
        ),
        task("a/1", "a/goal"),
    )


def begun(
    situation: Situation,
    mode: Mode = Mode.PRACTICE,
    *,
    clock: Clock | None = None,
    language: Language = "en",
    exam: Exam | None = None,
) -> Attempt:
    """Return an attempt at a task of a course."""
    made, asked = situation
    ticking = clock or Clock()
    start = asked.start if asked else None
    session = Session(replace(made, exam=exam or Exam()), at=start, clock=ticking)
    return Attempt(session, asked, mode, language, clock=ticking)


def restored(attempt: Attempt, clock: Clock | None = None) -> Attempt:
    """Return an attempt as it is after it was saved and taken up again."""
    saved, clock = attempt.to_saved(), clock or Clock()
    session = Session.from_json(attempt.session.course, saved.session, clock=clock)
    return Attempt(session, attempt.task, attempt.mode, "en", clock=clock, saved=saved)


def control(attempt: Attempt, name: str) -> Control:
    """Return the first control of a name, or the part of a choice that is this option."""
    drawn = attempt.position.form.controls
    named = [one for one in drawn if name == one.option]
    named += [one for one in drawn if name == one.name and one.reacts]
    return named[0]


def choose(attempt: Attempt, *names: str) -> str:
    """Click on controls one after the other; return where that leads."""
    for name in names:
        attempt.choose(control(attempt, name).number)
    return str(attempt.session.state.slide)


def fill(attempt: Attempt, given: Mapping[str, str]) -> None:
    """Type texts into fields."""
    for name, text in given.items():
        attempt.fill(control(attempt, name).number, text)


def told(attempt: Attempt) -> str | None:
    """Return what was answered to the last click."""
    return attempt.reply.message if attempt.reply else None


def heard(attempt: Attempt) -> list[AnyEvent]:
    """Return the list to which all that happens from now on is added."""
    events: list[AnyEvent] = []
    attempt.subscribe(events.append)
    return events


def right_value(control: Control) -> str | None:
    """Return what fills a control in rightly: what is typed in the field that it repeats."""
    expected = control.expected
    repeated = expected.exact if expected and expected.same_as else None
    return repeated or solution(control.origin)
