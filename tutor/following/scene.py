"""A session → the scene that followers are sent."""

from collections.abc import Iterable, Iterator

import msgspec

from tutor.engine import state
from tutor.engine.session import Session
from tutor.following import slides
from tutor.following.messages import (
    LONGEST_TEXT,
    LONGEST_TITLE,
    MOST,
    NO_SLIDE,
    Choice,
    Crumb,
    Entry,
    Scene,
)
from tutor.language import Phrase
from tutor.model.actions import Say, To, Visit
from tutor.model.course import Course
from tutor.model.slide import Hotspot, Slide
from tutor.model.targets import Reserved, SlideRef, Target
from tutor.painting.terms import terms_of

_CRUMBS = 12


def scene_of(
    session: Session,
    *,
    likely: int | None,
    commands: tuple[str, ...],
    marks: tuple[Phrase, ...] = (),
    since_start: float,
    since_shown: float,
    since_scenario: float,
    at_once: bool = False,
) -> Scene:
    """Return the scene of a session: this slide, and the slides to which it leads.

    What is told at once leaves out the slides to come, which may have yet to be read.
    """
    course, slide = session.course, session.slide
    scenario = course.scenarios[slide.ref.scenario]
    trail = session.trail(_CRUMBS)
    return Scene(
        course=_cut(course.title),
        slide=slide.ref,
        title=_cut(slide.title),
        notes=_cut(slide.notes),
        scenario=_cut(scenario.title),
        number=scenario.numbers[slide.ref.slide],
        count=len(scenario.slides),
        ways=_ways(session, at_once),
        likely=likely,
        path=tuple(Crumb(_cut(course.slide(ref).title), steps) for ref, steps in trail),
        done=tuple(_cut(course.scenarios[id].title) for id in session.done)[-MOST:],
        commands=commands,
        terms=tuple(map(_cut, terms_of(slide)))[:MOST],
        marks=marks,
        since_start=since_start,
        since_shown=since_shown,
        since_scenario=since_scenario,
        minutes=None if slide.ref == course.menu else scenario.minutes,
        theme=course.theme,
        author=_cut(course.author),
        version=_cut(course.version),
        licence=_cut(course.licence),
    )


def entry_of(course: Course, ref: SlideRef) -> Entry:
    """Return a slide's line in the contents."""
    title, scenario = course.slide(ref).title, course.scenarios[ref.scenario].title
    return Entry(ref, title[:LONGEST_TITLE], scenario[:LONGEST_TITLE])


def _ways(session: Session, at_once: bool) -> tuple[Choice, ...]:
    ways = [_way_of(session, hotspot, at_once) for hotspot in session.hotspots]
    if target := session.slide.next:
        ways.append(_way(session, 0, "", target, at_once))
    return tuple(_bounded(ways[:MOST]))


def _bounded(ways: Iterable[Choice]) -> Iterator[Choice]:
    """Yield the ways, without the slides that would make the scene too long."""
    left = slides.MOST_BYTES
    for way in ways:
        length = len(bytes(way.slide))
        if length > left:
            yield msgspec.structs.replace(way, slide=NO_SLIDE)
        else:
            left -= length
            yield way


def _cut(text: str) -> str:
    return text[:LONGEST_TEXT]


def _way_of(session: Session, hotspot: Hotspot, at_once: bool) -> Choice:
    label = _cut(hotspot.element.caption)
    match hotspot.element.action:
        case Say(message):
            return Choice(number=hotspot.number, label=label, says=_cut(message))
        case To(target) | Visit(target):
            return _way(session, hotspot.number, label, target, at_once)
    return Choice(number=hotspot.number, label=label, stays=True)


def _way(session: Session, number: int, label: str, target: Target, at_once: bool) -> Choice:
    if at_once:
        return Choice(number=number, label=label, leads_on=target is not Reserved.QUIT)
    slide = _where(session, target)
    if slide is None:
        return Choice(number=number, label=label, leads_on=target is Reserved.BACK)
    return Choice(
        number=number,
        label=label,
        leads_on=True,
        title=_cut(slide.title),
        slide=slides.write(slide),
    )


def _where(session: Session, target: Target) -> Slide | None:
    """Return the slide to which a target leads from here; None for the way out of play."""
    if target is Reserved.BACK:
        here = session.state.slide
        before = next((one for one in session.behind() if one.slide != here), None)
        return state.shown(session.course, before) if before else None
    after = state.follow(session.course, session.state, target)
    has_quit = after.over and not session.course.slide(after.slide).end
    return None if has_quit else state.shown(session.course, after)
