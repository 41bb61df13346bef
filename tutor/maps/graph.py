"""A course → its slides and the ways between them."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import NamedTuple

from tutor.model.actions import To, Visit
from tutor.model.course import Course, Hotspot, Slide
from tutor.model.targets import Reserved, SlideRef, Target


class Kind(StrEnum):
    """What a way is."""

    NEXT = "next"
    """A click anywhere."""
    TO = "to"
    """A hotspot that leads to a slide."""
    VISIT = "visit"
    """A hotspot that leads to a slide from which one comes back."""
    MENU = "menu"
    RETURN = "return"
    BACK = "back"
    QUIT = "quit"


class Edge(NamedTuple):
    """A way out of a slide."""

    source: SlideRef
    kind: Kind
    target: SlideRef | None
    """The slide it leads to; None where this depends on the path that was taken, or play ends."""
    hotspot: int | None = None
    """The hotspot's number; None for `next`."""
    label: str = ""
    """What the hotspot is called."""

    @property
    def flows(self) -> bool:
        """Whether it leads to a slide for good, and not for a visit."""
        return self.target is not None and self.kind is not Kind.VISIT


class Sketch(NamedTuple):
    """What a map tells of a slide."""

    title: str
    end: bool
    ways: tuple[Edge, ...]
    """The ways out of it, in the order of its hotspots."""


class Graph(NamedTuple):
    """What a map shows."""

    course: Course
    slides: Mapping[SlideRef, Sketch]
    """Every slide of the course, in the order of its files."""
    reached: frozenset[SlideRef]
    """The slides to which play may come from the course's start."""

    @property
    def ways(self) -> Iterator[Edge]:
        """Every way, in the order of the slides."""
        return (way for sketch in self.slides.values() for way in sketch.ways)


def graph_of(course: Course) -> Graph:
    """Return the graph of a course."""
    sketches = {
        slide.ref: Sketch(slide.title, slide.end, tuple(_ways(course, slide)))
        for slide in course.slides
    }
    return Graph(course, sketches, _reached(course, sketches))


def _ways(course: Course, slide: Slide) -> Iterator[Edge]:
    for action, hotspot in slide.clicks:
        match action:
            case To(target) if hotspot is None:
                yield _way(course, slide.ref, Kind.NEXT, target)
            case To(target):
                yield _way(course, slide.ref, Kind.TO, target, hotspot)
            case Visit(target):
                yield _way(course, slide.ref, Kind.VISIT, target, hotspot)


def _way(
    course: Course,
    source: SlideRef,
    kind: Kind,
    target: Target,
    hotspot: Hotspot | None = None,
) -> Edge:
    number, label = (hotspot.number, hotspot.element.caption) if hotspot else (None, "")
    if isinstance(target, SlideRef):
        return Edge(source, kind, target, number, label)
    menu = course.menu if target is Reserved.MENU else None
    return Edge(source, Kind(target), menu, number, label)


def _reached(course: Course, sketches: Mapping[SlideRef, Sketch]) -> frozenset[SlideRef]:
    """Return the slides to which play may come.

    A slide is looked at twice: with someone waiting for a `return`, and with nobody. Where
    someone waits, `return` shows a slide that was reached already.
    """
    reached = {(course.start, False)}
    waiting = list(reached)
    while waiting:
        slide, awaited = waiting.pop()
        for way in sketches[slide].ways:
            found = _arrival(course, way, awaited)
            if found and found not in reached:
                reached.add(found)
                waiting.append(found)
    return frozenset(slide for slide, _ in reached)


def _arrival(course: Course, way: Edge, awaited: bool) -> tuple[SlideRef, bool] | None:
    """Return the slide that a way shows, and whether someone waits then."""
    target, visits = way.target, way.kind is Kind.VISIT
    if way.kind is Kind.RETURN and not awaited:
        after = course.scenarios[way.source.scenario].after or Reserved.MENU
        target = after if isinstance(after, SlideRef) else course.menu
    return (target, target != course.menu and (awaited or visits)) if target else None
