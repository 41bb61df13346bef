"""A course with one thing wrong: a hotspot led elsewhere, removed or repeated, a slide too."""

from collections.abc import Iterator
from typing import NamedTuple

from msgspec.structs import replace

from tests.unit.checks.edited import (
    Link,
    links,
    siblings,
    with_element,
    with_slide,
    with_slides,
)
from tutor.model.course import Course
from tutor.model.slide import Hotspot, Slide
from tutor.model.targets import Reserved, SlideRef, Target


class Mutant(NamedTuple):
    """A course with one change, and the change in words."""

    change: str
    course: Course | None
    """None where it would not even be loaded."""


def mutants(course: Course) -> Iterator[Mutant]:
    """Yield every course that differs from this one by one target, one hotspot or one slide."""
    for slide in course.slides:
        yield from _slides_mutants(course, slide)
        for link in links(slide):
            yield from _retargeted(course, slide, link)
        for hotspot in slide.hotspots:
            yield from _hotspots_mutants(course, slide, hotspot)


def _slides_mutants(course: Course, slide: Slide) -> Iterator[Mutant]:
    removed = {id: one for id, one in siblings(course, slide).items() if id != slide.ref.slide}
    is_named = slide.ref in set(_named(course, besides=slide))
    without = None if is_named else with_slides(course, slide.ref.scenario, removed)
    yield Mutant(f"{slide.ref} removed", without)
    copy = SlideRef(slide.ref.scenario, slide.ref.slide + "_bis")
    again = {**siblings(course, slide), copy.slide: replace(slide, ref=copy)}
    yield Mutant(f"{slide.ref} repeated", with_slides(course, copy.scenario, again))


def _retargeted(course: Course, slide: Slide, link: Link) -> Iterator[Mutant]:
    menu = course.menu if link.target is Reserved.MENU else None
    for target in course.refs:
        if target not in (link.target, menu):
            change = f"{slide.ref} {link.name}: {link.target} → {target}"
            yield Mutant(change, with_slide(course, link.led_to(target)))


def _hotspots_mutants(course: Course, slide: Slide, hotspot: Hotspot) -> Iterator[Mutant]:
    left = with_element(slide, hotspot.element)
    stands = left.hotspots or left.next
    without = with_slide(course, left) if stands else None
    yield Mutant(f"{slide.ref} {hotspot.id} removed", without)
    twice = with_element(slide, hotspot.element, hotspot.element, replace(hotspot.element, id=None))
    yield Mutant(f"{slide.ref} {hotspot.id} repeated", with_slide(course, twice))


def _named(course: Course, besides: Slide) -> Iterator[Target | None]:
    """Yield what the course's files name elsewhere than on one slide."""
    yield course.start
    yield course.menu
    for scenario in course.scenarios.values():
        yield scenario.start
        yield scenario.after
        for slide in scenario.slides.values():
            if slide is not besides:
                yield from (link.target for link in links(slide))
