"""What can be proved of the shipped course's graph, whatever one clicks."""

from collections.abc import Iterator

import msgspec
import pytest

from tutor.engine import state as rules
from tutor.engine.state import State
from tutor.model.actions import To, Visit
from tutor.model.course import Course
from tutor.model.targets import Reserved

Graph = dict[State, set[State]]


def ways_on(course: Course, at: State) -> Iterator[State]:
    """Yield where each zone of a slide, or a click anywhere, leads; `back` goes nowhere new."""
    slide = course.slide(at.slide)
    if slide.next:
        yield rules.follow(course, at, slide.next)
    for hotspot in slide.hotspots:
        match hotspot.element.action:
            case To(target) if target is not Reserved.BACK:
                yield rules.follow(course, at, target)
            case Visit(target):
                yield rules.visit(course, at, target)


@pytest.fixture(scope="module")
def graph(shipped: Course) -> Graph:
    """Every state that can be reached, what is done left aside, and where each leads."""
    found: Graph = {}
    starts = {shipped.start, *(task.start or shipped.start for task in shipped.tasks)}
    waiting = [rules.initial(shipped, start) for start in starts]
    while waiting:
        at = waiting.pop()
        if at not in found:
            onward = (msgspec.structs.replace(way, done=()) for way in ways_on(shipped, at))
            found[at] = set(onward)
            waiting += found[at]
    return found


def test_every_slide_is_reached(shipped: Course, graph: Graph) -> None:
    assert {state.slide for state in graph} == set(shipped.refs)


def test_the_menu_can_be_reached_from_everywhere(shipped: Course, graph: Graph) -> None:
    leading = {state for state in graph if state.slide == shipped.menu}
    while True:
        more = {state for state, onward in graph.items() if onward & leading} - leading
        if not more:
            break
        leading |= more
    assert leading == set(graph)


def test_one_is_never_stuck(graph: Graph) -> None:
    assert all(onward for onward in graph.values())


def test_play_never_ends_by_itself(graph: Graph) -> None:
    assert not any(state.over for state in graph)


def test_visits_never_pile_up(graph: Graph) -> None:
    assert max(len(state.callers) for state in graph) <= 2


def test_every_zone_has_a_key(shipped: Course) -> None:
    for slide in shipped.slides:
        assert len(slide.hotspots) <= 9
