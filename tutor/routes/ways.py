"""The ways on from a slide, and the states to which they lead."""

from enum import StrEnum
from typing import NamedTuple

from tutor.engine import state
from tutor.engine.session import Session
from tutor.engine.state import State
from tutor.language import Language, Phrase
from tutor.model.actions import By, To, Visit
from tutor.model.course import Course
from tutor.model.slide import Click, Hotspot, Slide
from tutor.model.targets import Reserved, SlideRef, Target

_QUOTED = Phrase("“{words}”")


class Order(StrEnum):
    """The moves that need no hotspot."""

    NEXT = "next"
    """Click anywhere, on a slide that has `next`."""
    BACK = "back"
    """Undo the last step, whatever it was."""
    MENU = "menu"
    """Ask for the end menu."""
    RESTART = "restart"
    """Begin anew."""


class HotspotName(NamedTuple):
    """A hotspot, as people name it: by its number, by its words, or by both."""

    number: int | None
    label: str = ""


Act = Order | HotspotName


class Way(NamedTuple):
    """A hotspot of a slide, or its `next`, by names: these are remembered, compared and told."""

    slide: SlideRef
    place: int
    """The hotspot's place among all of its slide; zero for `next`."""


Move = Way | Order
"""A move by names, not by words: it is unambiguous in its course."""


class RouteStep(NamedTuple):
    """The slide that is shown, and what is done there."""

    slide: SlideRef | None
    """None where any slide will do."""
    act: Act | None = None
    """None where play rests."""


class Route(NamedTuple):
    """Steps from the course's start; the last one tells where they lead."""

    steps: tuple[RouteStep, ...]
    over: bool = False
    """Whether play is then to be over."""


def ways(slide: Slide) -> tuple[Way, ...]:
    """Return all that leads on or answers on a slide, `next` first."""
    return tuple(Way(slide.ref, click.place) for click in slide.clicks)


def click(slide: Slide, way: Way) -> Click:
    """Return the click of a way on a slide as it stands, or as it is played."""
    return next(one for one in slide.clicks if one.place == way.place)


def targets(course: Course, way: Way) -> list[Target]:
    """Return where a way may lead, as its author wrote it; nowhere where it only answers."""
    slide = course.slide(way.slide).played
    match click(slide, way).action:
        case To(target) | Visit(target) if way.place:
            return [target]
        case To(target):
            return [*(branch.to for branch in slide.branches), target]
        case By(ways=ways):
            return [target for _, target in ways]
    return []


def has_choice(course: Course, slide: SlideRef) -> bool:
    """Return whether more than one way leads on from a slide."""
    leading = (one for way in ways(course.slide(slide).played) for one in targets(course, way))
    return sum(one is not Reserved.BACK for one in leading) > 1


def label(spot: Hotspot) -> str:
    """Return the words by which people know a hotspot; an empty text where it has none."""
    words = spot.element.caption or spot.element.callout or ""
    return " ".join(words.split())


def act(slide: Slide, move: Move) -> Act:
    """Return a move as people name it on a slide as it stands."""
    if isinstance(move, Order):
        return move
    spot = click(slide, move).hotspot
    return HotspotName(spot.number, label(spot)) if spot else Order.NEXT


def told(done: Act, language: Language) -> str:
    """Return an act as a route's file writes it."""
    if isinstance(done, Order):
        return done.value
    quoted = _QUOTED(language, words=done.label) if done.label else ""
    number = "" if done.number is None else str(done.number)
    return f"{number} {quoted}".strip()


def follow(course: Course, before: State, way: Way) -> State | None:
    """Return the state to which a way leads, or None where that depends on the path taken."""
    return state.click(course, before, click(state.shown(course, before), way))


def take(session: Session, way: Way) -> bool:
    """Take a way of the slide that is shown; return whether it changed anything."""
    found = click(session.slide, way).hotspot
    return session.activate(found.id) if found else session.advance()


def obey(session: Session, order: Order) -> bool:
    """Do what needs no hotspot; return whether it changed anything."""
    match order:
        case Order.NEXT:
            return session.advance()
        case Order.BACK:
            return session.back()
        case Order.MENU:
            return session.jump(Reserved.MENU)
        case Order.RESTART:
            session.restart()
            return True


def make(session: Session, move: Move) -> bool:
    """Take a way of the slide that is shown, or obey; return whether it changed anything."""
    return take(session, move) if isinstance(move, Way) else obey(session, move)
