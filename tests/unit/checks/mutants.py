"""A course with one thing wrong: a hotspot led elsewhere, removed or repeated, a slide too."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

import msgspec

from tutor.checks.graph.nodes import Transition, transitions
from tutor.model.actions import To, Visit
from tutor.model.course import Course
from tutor.model.elements import Card, Columns, Element, Notice
from tutor.model.slide import Hotspot, Slide
from tutor.model.targets import Reserved, SlideRef, Target

Change = Callable[[Element], tuple[Element, ...]]
"""What takes an element's place."""


class Mutant(NamedTuple):
    """A course with one change, and the change in words."""

    change: str
    course: Course | None
    """None where it would not even be loaded."""


def mutants(course: Course) -> Iterator[Mutant]:
    """Yield every course that differs from this one by one hotspot, one `next` or one slide."""
    for slide in course.slides:
        yield from _slides_mutants(course, slide)
        for way in transitions(slide):
            yield from _retargeted(course, way)
        for hotspot in slide.hotspots:
            yield from _hotspots_mutants(course, slide, hotspot)


def _slides_mutants(course: Course, slide: Slide) -> Iterator[Mutant]:
    removed = {id: one for id, one in _siblings(course, slide).items() if id != slide.ref.slide}
    is_named = slide.ref in set(_named(course, besides=slide))
    without = None if is_named else _with_slides(course, slide.ref.scenario, removed)
    yield Mutant(f"{slide.ref} removed", without)
    copy = SlideRef(slide.ref.scenario, slide.ref.slide + "_bis")
    again = {**_siblings(course, slide), copy.slide: msgspec.structs.replace(slide, ref=copy)}
    yield Mutant(f"{slide.ref} repeated", _with_slides(course, copy.scenario, again))


def _retargeted(course: Course, way: Transition) -> Iterator[Mutant]:
    slide, before = way.slide, way.action.target
    menu = course.menu if before is Reserved.MENU else None
    for target in course.refs:
        if target not in (before, menu):
            change = f"{slide.ref} {_name(way.hotspot)}: {before} → {target}"
            yield Mutant(change, _led_to(course, way, target))


def _led_to(course: Course, way: Transition, target: Target) -> Course:
    if way.hotspot is None:
        return _with_slide(course, msgspec.structs.replace(way.slide, next=target))
    action = To(target) if isinstance(way.action, To) else Visit(target)
    led = msgspec.structs.replace(way.hotspot.element, action=action)
    return _with_element(course, way.slide, way.hotspot, (led,))


def _hotspots_mutants(course: Course, slide: Slide, hotspot: Hotspot) -> Iterator[Mutant]:
    without = _with_element(course, slide, hotspot, ())
    left = without.slide(slide.ref)
    yield Mutant(
        f"{slide.ref} {_name(hotspot)} removed", without if left.hotspots or left.next else None
    )
    twin = msgspec.structs.replace(hotspot.element, id=None)
    twice = _with_element(course, slide, hotspot, (hotspot.element, twin))
    yield Mutant(f"{slide.ref} {_name(hotspot)} repeated", twice)


def _named(course: Course, besides: Slide) -> Iterator[Target | None]:
    """Yield what the course's files name elsewhere than on one slide."""
    yield course.start
    yield course.menu
    for scenario in course.scenarios.values():
        yield scenario.start
        yield scenario.after
        for slide in scenario.slides.values():
            if slide is not besides:
                yield from (way.action.target for way in transitions(slide))


def _name(hotspot: Hotspot | None) -> str:
    return hotspot.id if hotspot else "(next)"


def _siblings(course: Course, slide: Slide) -> dict[str, Slide]:
    return dict(course.scenarios[slide.ref.scenario].slides)


def _with_slide(course: Course, slide: Slide) -> Course:
    slides = {**_siblings(course, slide), slide.ref.slide: slide}
    return _with_slides(course, slide.ref.scenario, slides)


def _with_slides(course: Course, scenario: str, slides: dict[str, Slide]) -> Course:
    changed = msgspec.structs.replace(course.scenarios[scenario], slides=slides)
    return msgspec.structs.replace(course, scenarios={**course.scenarios, scenario: changed})


def _with_element(
    course: Course, slide: Slide, hotspot: Hotspot, instead: tuple[Element, ...]
) -> Course:
    def change(element: Element) -> tuple[Element, ...]:
        return instead if element is hotspot.element else (element,)

    assert slide.screen
    elements, outside = (
        _changed(some, change) for some in (slide.screen.elements, slide.screen.outside)
    )
    screen = msgspec.structs.replace(slide.screen, elements=elements, outside=outside)
    return _with_slide(course, msgspec.structs.replace(slide, screen=screen, origins=()))


def _changed(elements: tuple[Element, ...], change: Change) -> tuple[Element, ...]:
    """Return elements, those that they hold included, each with what takes its place."""
    return tuple(one for element in elements for held in (_within(element, change)) for one in held)


def _within(element: Element, change: Change) -> Iterator[tuple[Element, ...]]:
    (first, *others) = change(element) or (None,)
    if first is not element:
        yield change(element)
        return
    match element:
        case Card(elements=held) | Notice(elements=held):
            yield (msgspec.structs.replace(element, elements=_changed(held, change)), *others)
        case Columns(columns=columns):
            within = tuple(_changed(column, change) for column in columns)
            yield (msgspec.structs.replace(element, columns=within), *others)
        case _:
            yield (element, *others)
