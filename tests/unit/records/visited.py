"""A small course that is visited, and the figures that a kiosk keeps of it."""

from contextlib import closing
from pathlib import Path

from msgspec.structs import replace

from tests.unit.engine.courses import course, say, slide, to
from tutor.engine.session import Session
from tutor.kiosk.keeper import AnonymousKeeper
from tutor.model.course import Course
from tutor.records.database import open_records
from tutor.records.figures import Scope
from tutor.records.keeper import RecordKeeper
from tutor.records.visits import VisitFigures, visits
from tutor.reports.visits.course_ends import ends_of
from tutor.training.lessons import Lessons

COURSE: Course = replace(
    course(
        slide("a/1", to("a/2"), say("Non.")),
        slide("a/2", to("a/3")),
        slide("a/3", on="menu"),
        slide("b/1", to("b/2")),
        slide("b/2", on="menu"),
        slide("a/home", to("a/1"), to("b/1"), to("quit")),
        menu="a/home",
    ),
    id="two-ways",
    title="Deux voies",
)
BEGAN = 1_767_614_400.0
"""The 5th of January 2026 at noon, in UTC."""
HOUR, DAY = 3600.0, 86_400.0


class Clock:
    """A clock that stands until it is moved on."""

    def __init__(self, now: float) -> None:
        self.now = now

    def __call__(self) -> float:
        return self.now


def visit(path: Path, *does: str, at: float = 0.0, course: Course = COURSE) -> None:
    """Keep a visit, begun so long after BEGAN.

    It clicks on what bears a name, "beside" all, "on", back with "<", or waits so many seconds.
    """
    clock = Clock(BEGAN + at)
    keeper = RecordKeeper(path, course, wall=clock)
    session = Lessons(
        course, "fr", clock=clock, keeper=AnonymousKeeper(keeper), keeps_demos=True
    ).play()
    for do in does:
        _do(session, clock, do)
    keeper.close()


def _do(session: Session, clock: Clock, what: str) -> None:
    if what.isdecimal():
        clock.now += float(what)
    elif what == "beside":
        session.miss()
    elif what == "on":
        assert session.advance()
    elif what == "<":
        assert session.back()
    else:
        assert session.activate(what)


def a_day(path: Path) -> Path:
    """Keep five visits; return the file."""
    visit(path)  # touched, and left
    visit(path, "10", "a/2", "20", "a/3", "10", "on", at=HOUR)
    visit(path, "10", "beside", "5", "beside", "5", "a/2", "200", "beside", at=2 * HOUR)
    visit(path, "30", "a/2", "30", "a/3", at=2 * HOUR + 600)
    visit(path, "1", "a/2", "1", "a/3", "1", "on", "1", "b/1", "1", at=DAY)
    return path


def figures(path: Path, scope: Scope | None = None) -> VisitFigures:
    """Return what a file's visits give together."""
    with closing(open_records(path)) as connection:
        found = visits(connection, scope or Scope())
        return VisitFigures(found, ends_of({COURSE.known_as: COURSE}))
