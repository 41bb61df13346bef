"""The ways on from a slide, and the states to which they lead."""

from enum import StrEnum
from typing import NamedTuple

from tutor.engine import state
from tutor.engine.session import Session
from tutor.engine.state import State
from tutor.language import Language, Phrase
from tutor.model.actions import To, Visit
from tutor.model.course import Click, Course, Hotspot, Slide
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
    number: int
    """The hotspot's number; zero for `next`."""


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
    return tuple(Way(slide.ref, click.number) for click in slide.clicks)


def click(course: Course, way: Way) -> Click:
    """Return the click of a way: its hotspot and its action."""
    return next(one for one in course.slide(way.slide).clicks if one.number == way.number)


def hotspot(course: Course, way: Way) -> Hotspot | None:
    """Return the hotspot of a way, or None for `next`."""
    return course.slide(way.slide).hotspots[way.number - 1] if way.number else None


def target(course: Course, way: Way) -> Target | None:
    """Return where a way leads as its author wrote it, or None where it only answers."""
    action = click(course, way).action
    return action.target if isinstance(action, To | Visit) else None


def has_choice(course: Course, slide: SlideRef) -> bool:
    """Return whether more than one way leads on from a slide."""
    targets = (target(course, way) for way in ways(course.slide(slide)))
    return sum(one not in (None, Reserved.BACK) for one in targets) > 1


def label(spot: Hotspot) -> str:
    """Return the words by which people know a hotspot; an empty text where it has none."""
    words = spot.element.caption or spot.element.callout or ""
    return " ".join(words.split())


def act(course: Course, move: Move) -> Act:
    """Return a move as people name it."""
    if isinstance(move, Order):
        return move
    spot = hotspot(course, move)
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
    return state.click(course, before, click(course, way))


def take(session: Session, way: Way) -> bool:
    """Take a way of the slide that is shown; return whether it changed anything."""
    spot = hotspot(session.course, way)
    return session.activate(spot.id) if spot else session.advance()


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
