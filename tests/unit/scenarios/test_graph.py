"""What can be proved of the shipped course's graph, whatever one clicks."""

from collections.abc import Hashable, Iterator
from typing import NamedTuple

import pytest

from tutor.engine import state as rules
from tutor.engine.state import State
from tutor.model.course import Course

Graph = dict[Hashable, set[Hashable]]


class Play(NamedTuple):
    """Every state that can be reached, and those to which each leads, under their keys."""

    states: dict[Hashable, State]
    onward: Graph


def key(course: Course, at: State) -> Hashable:
    """Return what tells a state from those where play goes on otherwise."""
    known = rules.known(course, at)
    assert isinstance(known, Hashable)
    return at.slide, at.callers, at.over, known


def ways_on(course: Course, at: State) -> Iterator[State]:
    """Yield where each zone of a slide, or a click anywhere, leads; `back` goes nowhere new."""
    for click in rules.shown(course, at).clicks:
        after = rules.click(course, at, click)
        if after is not None:
            yield after


@pytest.fixture(scope="module")
def play(shipped: Course) -> Play:
    starts = {shipped.start, *(task.start or shipped.start for task in shipped.tasks)}
    waiting = [rules.initial(shipped, start) for start in starts]
    found = Play({}, {})
    while waiting:
        at = waiting.pop()
        if (here := key(shipped, at)) not in found.states:
            onward = list(ways_on(shipped, at))
            found.states[here] = at
            found.onward[here] = {key(shipped, after) for after in onward}
            waiting += onward
    return found


def test_every_slide_is_reached(shipped: Course, play: Play) -> None:
    assert {state.slide for state in play.states.values()} == set(shipped.refs)


def test_the_menu_can_be_reached_from_everywhere(shipped: Course, play: Play) -> None:
    before: Graph = {}
    for here, onward in play.onward.items():
        for after in onward:
            before.setdefault(after, set()).add(here)
    waiting = [here for here, state in play.states.items() if state.slide == shipped.menu]
    leading = set(waiting)
    while waiting:
        more = before.get(waiting.pop(), set()) - leading
        leading |= more
        waiting += more
    assert leading == set(play.onward)


def test_one_is_never_stuck(play: Play) -> None:
    assert all(play.onward.values())


def test_play_never_ends_by_itself(play: Play) -> None:
    assert not any(state.over for state in play.states.values())


def test_visits_never_pile_up(play: Play) -> None:
    assert max(len(state.callers) for state in play.states.values()) <= 2


def test_every_zone_has_a_key(shipped: Course) -> None:
    for slide in shipped.slides:
        assert len(slide.hotspots) <= 9
