"""A course with one thing wrong in its conditions, or in what these ask for."""

from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from msgspec.structs import replace

from tests.unit.checks.edited import with_element, with_slide
from tutor.model.actions import By
from tutor.model.conditions import When
from tutor.model.course import Course
from tutor.model.slide import Slide


class ConditionalMutant(NamedTuple):
    """A course with one change in its conditions, and the change in words."""

    kind: str
    change: str
    course: Course


def conditional_mutants(course: Course) -> Iterator[ConditionalMutant]:
    """Yield every course that differs by one `when`, `set`, `by` or branch of `next`."""
    for slide in course.slides:
        for kind, name, changed in (
            *_of_elements(slide),
            *_of_branches(slide),
            *_of_choices(slide),
        ):
            yield ConditionalMutant(
                kind, f"{slide.ref} {name}: {kind}", with_slide(course, changed)
            )


_Change = tuple[str, str, Slide]


def _of_elements(slide: Slide) -> Iterator[_Change]:
    for number, element in enumerate(slide.elements):
        name = element.id or str(number)
        if element.when:
            negated = with_element(slide, element, replace(element, when=_negated(element.when)))
            yield "when negated", name, negated
            yield (
                "when dropped",
                name,
                with_element(slide, element, replace(element, when=None)),
            )
        for one in element.sets:
            left = tuple(other for other in element.sets if other != one)
            named = f"{name} ({one.choice})"
            yield (
                "set dropped",
                named,
                with_element(slide, element, replace(element, sets=left)),
            )


def _of_branches(slide: Slide) -> Iterator[_Change]:
    for number, branch in enumerate(slide.branches):
        before, after = slide.branches[:number], slide.branches[number + 1 :]
        negated = replace(branch, when=_negated(branch.when))
        name = f"(next {number})"
        yield "when negated", name, replace(slide, branches=(*before, negated, *after))
        yield "when dropped", name, replace(slide, branches=before, next=branch.to)
        yield "branch dropped", name, replace(slide, branches=(*before, *after))
    if slide.branches:
        left = replace(slide, branches=slide.branches[:-1], next=slide.branches[-1].to)
        yield "branch dropped", "(next)", left


def _of_choices(slide: Slide) -> Iterator[_Change]:
    for spot in slide.hotspots:
        if isinstance(action := spot.element.action, By):
            for (one, first), (other, second) in combinations(action.ways, 2):
                swapped = dict(action.ways) | {one: second, other: first}
                if first != second:
                    changed = replace(action, ways=tuple(swapped.items()))
                    name = f"{spot.id} ({one}, {other})"
                    led = with_element(slide, spot.element, replace(spot.element, action=changed))
                    yield "by swapped", name, led


def _negated(when: When) -> When:
    return when.no if when == When(no=when.no) and when.no else When(no=when)
