"""A route, played again on a course that may have changed."""

from collections.abc import Mapping
from enum import Enum
from typing import NamedTuple

from tutor.engine.session import Session
from tutor.language import Language, Phrase
from tutor.model.course import Course
from tutor.model.slide import Slide
from tutor.model.targets import SlideRef
from tutor.routes.labels import meant
from tutor.routes.ways import (
    Act,
    HotspotName,
    Move,
    Order,
    Route,
    RouteStep,
    Way,
    act,
    follow,
    label,
    make,
    obey,
    told,
    ways,
)

_OTHER_SLIDE = Phrase("expected {expected}; the course shows {shown}")
_OTHER_SLIDE_AFTER = Phrase("expected {expected}; {act} on {before} leads to {shown}")
_LEADS_THERE = Phrase("What leads there: {ways}.")
_GONE = Phrase("The course has no such slide any more.")
_NO_HOTSPOT = Phrase("no hotspot {act} on {shown}")
_UNCLEAR = Phrase("there is more than one hotspot {act} on {shown}")
_ADD_NUMBER = Phrase("Add its number, one of these: {ways}.")
_NO_NEXT = Phrase("a click anywhere does not lead on from {shown}")
_OFFERED = Phrase("What one may choose there: {ways}.")
_NOTHING_OFFERED = Phrase("There is nothing to choose there.")
_OVER = Phrase("play is over on {shown}")
_OVER_REMEDY = Phrase("Only “back” and “restart” are left.")
_NO_MENU = Phrase("this course has no end menu")
_NO_WAY_BACK = Phrase("nothing comes before {shown} to go back to")
_NOT_OVER = Phrase("play goes on, on {shown}")


class StepPart(Enum):
    """The part of a step that failed."""

    SLIDE = 0
    ACT = 1
    END = 2


class Failure(NamedTuple):
    """The first thing that a course does not do as a route says."""

    step: int
    """The step's place in the route, from 0."""
    part: StepPart
    problem: Phrase
    remedy: Phrase | None
    values: Mapping[str, object]
    """Values for the places of the phrases."""
    near: tuple[str, tuple[str, ...]] | None = None
    """A word that the course does not know, and those it does."""

    def told(self, language: Language) -> dict[str, object]:
        """Return what fills the phrases, with acts as a route in this language writes them."""
        return {name: _told(value, language) for name, value in self.values.items()}


def replay(course: Course, route: Route) -> Failure | None:
    """Play a route from the course's start; return where the course departs from it, if it does."""
    session = Session(course)
    for index, step in enumerate(route.steps):
        shown = session.state.slide
        if step.slide not in (None, shown):
            before = route.steps[index - 1] if index else None
            return _other_slide(course, index, step.slide, shown, before)
        failure = step.act and _do(session, index, step.act)
        if failure:
            return failure
    if route.over and not session.is_over:
        last = len(route.steps) - 1
        return Failure(last, StepPart.END, _NOT_OVER, None, {"shown": session.state.slide})
    return None


def moves(course: Course, route: Route) -> list[Move]:
    """Return the moves of a route that a course follows."""
    session = Session(course)
    found: list[Move] = []
    for step in route.steps:
        if step.act:
            found.append(_move(session, step.act))
            make(session, found[-1])
    return found


def _move(session: Session, done: Act) -> Move:
    if isinstance(done, Order):
        return done
    (spot,) = meant(session.slide, done)
    return Way(session.state.slide, spot.place)


def _other_slide(
    course: Course, index: int, expected: SlideRef | None, shown: SlideRef, before: RouteStep | None
) -> Failure:
    assert expected is not None
    values: dict[str, object] = {"expected": expected, "shown": shown}
    problem, remedy = _OTHER_SLIDE, None
    if before and before.slide and before.act:
        problem = _OTHER_SLIDE_AFTER
        values |= {"act": before.act, "before": before.slide}
        if leading := _leading(course, before.slide, expected):
            remedy = _LEADS_THERE
            values["ways"] = leading
    if expected in course:
        return Failure(index, StepPart.SLIDE, problem, remedy, values)
    near = (str(expected), tuple(map(str, course.refs)))
    return Failure(index, StepPart.SLIDE, problem, _GONE, values, near)


def _do(session: Session, index: int, done: Act) -> Failure | None:
    shown: dict[str, object] = {"shown": session.state.slide, "act": done}
    if session.is_over and done not in (Order.BACK, Order.RESTART):
        return Failure(index, StepPart.ACT, _OVER, _OVER_REMEDY, shown)
    if isinstance(done, HotspotName):
        return _choose(session, index, done)
    if done is Order.NEXT and session.slide.next is None:
        return _not_offered(session.slide, index, _NO_NEXT, shown)
    if done is Order.MENU and session.course.menu is None:
        return Failure(index, StepPart.ACT, _NO_MENU, None, shown)
    if done is Order.BACK and not session.can_go_back:
        return Failure(index, StepPart.ACT, _NO_WAY_BACK, None, shown)
    obey(session, done)
    return None


def _choose(session: Session, index: int, choice: HotspotName) -> Failure | None:
    found = meant(session.slide, choice)
    if len(found) == 1:
        session.activate(found[0].id)
        return None
    values: dict[str, object] = {"shown": session.state.slide, "act": choice}
    if not found:
        return _not_offered(session.slide, index, _NO_HOTSPOT, values, choice.label)
    values["ways"] = tuple(HotspotName(spot.number, label(spot)) for spot in found)
    return Failure(index, StepPart.ACT, _UNCLEAR, _ADD_NUMBER, values)


def _not_offered(
    slide: Slide, index: int, problem: Phrase, values: Mapping[str, object], word: str = ""
) -> Failure:
    offered = _offered(slide)
    remedy = _OFFERED if offered else _NOTHING_OFFERED
    names = tuple(label(spot) for spot in slide.hotspots)
    near = (word, names) if word else None
    return Failure(index, StepPart.ACT, problem, remedy, {**values, "ways": offered}, near)


def _offered(slide: Slide) -> tuple[Act, ...]:
    onward = (Order.NEXT,) if slide.next else ()
    return (*onward, *(HotspotName(spot.number, label(spot)) for spot in slide.hotspots))


def _leading(course: Course, slide: SlideRef, expected: SlideRef) -> tuple[Act, ...]:
    """Return the ways of a slide that lead straight to another."""
    if slide not in course:
        return ()
    begin = Session(course, at=slide)
    leading = (
        way
        for way in ways(begin.slide)
        if (after := follow(course, begin.state, way)) and after.slide == expected
    )
    return tuple(act(begin.slide, way) for way in leading)


def _told(value: object, language: Language) -> object:
    if isinstance(value, Order | HotspotName):
        return told(value, language)
    if isinstance(value, SlideRef):
        return str(value)
    if isinstance(value, tuple):
        return tuple(_told(each, language) for each in value)
    return value
