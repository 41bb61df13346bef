"""A course → its slides and the edges between them."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import NamedTuple

from tutor.model.actions import By, To, Visit
from tutor.model.course import Course
from tutor.model.slide import Hotspot, Slide
from tutor.model.targets import Reserved, SlideRef, Target


class EdgeKind(StrEnum):
    """The kinds of edge."""

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
    """An edge out of a slide: a hotspot or its `next`."""

    source: SlideRef
    kind: EdgeKind
    target: SlideRef | None
    """The slide it leads to; None where this depends on the path that was taken, or play ends."""
    hotspot: int | None = None
    """The hotspot's number; None for `next`."""
    label: str = ""
    """The hotspot's caption; empty for `next`."""

    @property
    def flows(self) -> bool:
        """Whether it leads to a slide for good, and not for a visit."""
        return self.target is not None and self.kind is not EdgeKind.VISIT


class MappedSlide(NamedTuple):
    """A slide on a map: its title, whether play ends there, and its edges."""

    title: str
    end: bool
    edges: tuple[Edge, ...]
    """In the order of its hotspots."""


class Graph(NamedTuple):
    """A course as a map shows it."""

    course: Course
    slides: Mapping[SlideRef, MappedSlide]
    """Every slide of the course, in the order of its files."""
    reached: frozenset[SlideRef]
    """The slides to which play may come from the course's start."""

    @property
    def edges(self) -> Iterator[Edge]:
        """Every edge, in the order of the slides."""
        return (edge for sketch in self.slides.values() for edge in sketch.edges)


def graph_of(course: Course) -> Graph:
    """Return the graph of a course."""
    sketches = {
        slide.ref: MappedSlide(slide.title, slide.end, tuple(_edges(course, slide)))
        for slide in course.slides
    }
    return Graph(course, sketches, _reached(course, sketches))


def _edges(course: Course, slide: Slide) -> Iterator[Edge]:
    for action, hotspot in slide.clicks:
        match action:
            case To(target) if hotspot is None:
                yield _edge(course, slide.ref, EdgeKind.NEXT, target)
            case To(target):
                yield _edge(course, slide.ref, EdgeKind.TO, target, hotspot)
            case Visit(target):
                yield _edge(course, slide.ref, EdgeKind.VISIT, target, hotspot)
            case By(ways=ways):
                for target in dict.fromkeys(target for _, target in ways):
                    yield _edge(course, slide.ref, EdgeKind.TO, target, hotspot)
    for branch in slide.branches:
        yield _edge(course, slide.ref, EdgeKind.NEXT, branch.to)


def _edge(
    course: Course,
    source: SlideRef,
    kind: EdgeKind,
    target: Target,
    hotspot: Hotspot | None = None,
) -> Edge:
    number, label = (hotspot.number, hotspot.element.caption) if hotspot else (None, "")
    if isinstance(target, SlideRef):
        return Edge(source, kind, target, number, label)
    menu = course.menu if target is Reserved.MENU else None
    return Edge(source, EdgeKind(target), menu, number, label)


def _reached(course: Course, sketches: Mapping[SlideRef, MappedSlide]) -> frozenset[SlideRef]:
    """Return the slides to which play may come.

    A slide is looked at twice: with someone waiting for a `return`, and with nobody. Where
    someone waits, `return` shows a slide that was reached already.
    """
    reached = {(course.start, False)}
    waiting = list(reached)
    while waiting:
        slide, awaited = waiting.pop()
        for edge in sketches[slide].edges:
            found = _arrival(course, edge, awaited)
            if found and found not in reached:
                reached.add(found)
                waiting.append(found)
    return frozenset(slide for slide, _ in reached)


def _arrival(course: Course, edge: Edge, awaited: bool) -> tuple[SlideRef, bool] | None:
    """Return the slide that a way shows, and whether someone waits then."""
    target, visits = edge.target, edge.kind is EdgeKind.VISIT
    if edge.kind is EdgeKind.RETURN and not awaited:
        after = course.scenarios[edge.source.scenario].after or Reserved.MENU
        target = after if isinstance(after, SlideRef) else course.menu
    return (target, target != course.menu and (awaited or visits)) if target else None
