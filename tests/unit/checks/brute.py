"""Plays a course in every way there is, by real sessions, up to so many visits in one another."""

from collections import deque
from collections.abc import Callable, Hashable, Iterator
from itertools import islice, takewhile
from typing import NamedTuple

from tutor.engine import state
from tutor.engine.session import Session
from tutor.engine.state import State
from tutor.model.actions import Say
from tutor.model.course import Course
from tutor.model.targets import SlideRef

_MANY = 500
"""After how many sessions a way out or back is no more looked for: where there is one, it is short.

Of small courses, ways out were found among the first 8 sessions, ways back among the first 11.
"""


class Instant(NamedTuple):
    """The slide that is shown, the slides that wait, and whether play is over."""

    slide: SlideRef
    callers: tuple[SlideRef, ...]
    is_over: bool
    known: object = None
    """What conditions may ask for, and what is chosen."""


def instant(session: Session) -> Instant:
    """Return the instant at which a session stands."""
    return _instant(session, session.state)


def came_by(session: Session) -> tuple[Instant, ...]:
    """Return the instants up to this one, through which `back` leads."""
    states = session._history[: session._position + 1]
    return tuple(_instant(session, state) for state in states)


def _instant(session: Session, at: State) -> Instant:
    course = session.course
    known = state.known(course, at) if course.has_conditions else None
    return Instant(at.slide, at.callers, at.over, known)


def moves(session: Session) -> Iterator[Session]:
    """Yield the sessions after each click that changes something; answers lead nowhere."""
    for hotspot in session.hotspots:
        if not isinstance(hotspot.element.action, Say) or hotspot.element.sets:
            after = copied(session)
            if after.activate(hotspot.id):
                yield after
    after = copied(session)
    if after.advance():
        yield after


def played(session: Session, deepest: int) -> dict[Instant, Session]:
    """Return every instant that may follow, with a session that stands there."""
    return {instant(one): one for one in _search(session, deepest, instant)}


def soon(session: Session, deepest: int) -> Iterator[Instant]:
    """Yield the instants that may follow, those of the fewest clicks first, and so many at most."""
    return map(instant, islice(_search(session, deepest, instant), _MANY))


def histories(course: Course, longest: int, deepest: int) -> list[Session]:
    """Return the sessions that have come by so many instants at most, each in its own way."""
    every = _search(Session(course), deepest, came_by)
    return list(takewhile(lambda one: len(came_by(one)) <= longest, every))


def comes_back(session: Session) -> bool:
    """Return whether clicks lead from a visit to the slide that waits for its return."""
    *before, caller = session.state.callers
    home = Instant(caller, tuple(before), is_over=False)
    depth = len(session.state.callers)

    def onward(one: Session) -> Hashable:
        inside = one.state.callers[:depth] == session.state.callers
        return instant(one) if inside or instant(one) == home else None

    every = _search(session, depth + 5, onward, frozenset({None}))
    return any(instant(one) == home for one in islice(every, _MANY))


def is_out(session: Session) -> bool:
    """Return whether play is at an end, or at the end menu."""
    return session.is_over or session.state.slide == session.course.menu


def escapes(session: Session, deepest: int) -> bool:
    """Return whether clicks lead out; of ways that lately went alike, one is followed."""
    begun = len(came_by(session))

    def lately(one: Session) -> Hashable:
        way = came_by(one)
        before = next((past for past in reversed(way) if past.slide != way[-1].slide), None)
        return way[-1], before, min(len(way), begun)

    return any(map(is_out, islice(_search(session, deepest, lately), _MANY)))


def escapes_at_length(session: Session, deepest: int, plays: int) -> bool:
    """Return whether one of the first so many plays leads out, each way being followed."""
    return any(map(is_out, islice(_search(session, deepest, came_by), plays)))


def _search(
    session: Session,
    deepest: int,
    key: Callable[[Session], Hashable],
    left_out: frozenset[Hashable] = frozenset(),
) -> Iterator[Session]:
    """Yield the sessions that clicks lead to, the fewest clicks first, one for each key."""
    met = {key(session), *left_out}
    waiting = deque([session])
    while waiting:
        one = waiting.popleft()
        yield one
        for after in moves(one):
            if len(after.state.callers) <= deepest and key(after) not in met:
                met.add(key(after))
                waiting.append(after)


def copied(session: Session) -> Session:
    """Return a session that has come the same way."""
    again = Session(session.course)
    again._position = session._position
    again._history = session._history[: session._position + 1]
    return again
