"""Courses with one part changed, as their author might have changed it."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from msgspec.structs import replace

from tutor.model.actions import By, To, Visit
from tutor.model.course import Course
from tutor.model.elements import Element
from tutor.model.slide import Slide
from tutor.model.targets import Target


def siblings(course: Course, slide: Slide) -> dict[str, Slide]:
    """Return the slides of a slide's scenario, under their names."""
    return dict(course.scenarios[slide.ref.scenario].slides)


def with_slides(course: Course, scenario: str, slides: dict[str, Slide]) -> Course:
    """Return a course with other slides in one of its scenarios."""
    changed = replace(course.scenarios[scenario], slides=slides)
    return replace(course, scenarios={**course.scenarios, scenario: changed})


def with_slide(course: Course, slide: Slide) -> Course:
    """Return a course with a slide in the place of the one that bears its name."""
    return with_slides(
        course, slide.ref.scenario, {**siblings(course, slide), slide.ref.slide: slide}
    )


def with_element(slide: Slide, element: Element, *instead: Element) -> Slide:
    """Return a slide with others in the place of one of its elements."""
    assert slide.screen
    screen = slide.screen.changed(lambda one: instead if one is element else (one,))
    return replace(slide, screen=screen, origins=())


class Link(NamedTuple):
    """A target that is written on a slide, and how the slide would lead elsewhere."""

    name: str
    target: Target
    led_to: Callable[[Target], Slide]


def links(slide: Slide) -> Iterator[Link]:
    """Yield every target that is written on a slide."""
    if slide.next:
        yield Link("(next)", slide.next, lambda target: replace(slide, next=target))
    for number, branch in enumerate(slide.branches):
        yield Link(f"(next {number})", branch.to, _branching(slide, number))
    for spot in slide.hotspots:
        match spot.element.action:
            case (To() | Visit()) as action:
                yield Link(spot.id, action.target, _leading(slide, spot.element))
            case By(ways=ways):
                for option, target in ways:
                    led = _leading(slide, spot.element, option)
                    yield Link(f"{spot.id} ({option})", target, led)


def _branching(slide: Slide, number: int) -> Callable[[Target], Slide]:
    def led_to(target: Target) -> Slide:
        branches = list(slide.branches)
        branches[number] = replace(branches[number], to=target)
        return replace(slide, branches=tuple(branches))

    return led_to


def _leading(slide: Slide, element: Element, option: str = "") -> Callable[[Target], Slide]:
    def led_to(target: Target) -> Slide:
        match element.action:
            case By(ways=ways) as action:
                others = tuple((one, target if one == option else to) for one, to in ways)
                return with_element(
                    slide, element, replace(element, action=replace(action, ways=others))
                )
            case action:
                assert isinstance(action, To | Visit)
                return with_element(
                    slide, element, replace(element, action=replace(action, target=target))
                )

    return led_to
