"""The random player tries all that there is, and says what it could not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.engine.courses import course, names, ref, say, slide, to, visit
from tests.unit.engine.generated import courses
from tutor.engine.session import Session
from tutor.model.course import Course
from tutor.routes.random_walk import random_walk
from tutor.routes.replay import replay
from tutor.routes.ways import Way


@pytest.mark.parametrize("seed", range(50))
def test_the_shipped_course_is_covered_quickly_whatever_the_seed(
    shipped: Course, seed: int
) -> None:
    walk = random_walk(shipped, seed)
    assert walk.is_complete
    assert walk.done == set(walk.scenarios)
    assert len(walk.steps) < 150


def test_a_seed_walks_the_same_way_again(shipped: Course) -> None:
    assert random_walk(shipped, 7) == random_walk(shipped, 7)


def test_another_seed_walks_another_way(shipped: Course) -> None:
    assert random_walk(shipped, 7).steps != random_walk(shipped, 8).steps


def test_answers_and_clicks_anywhere_are_tried_too() -> None:
    small = course(slide("a/one", say("No.", "no"), on="a/two"), slide("a/two", end=True))
    walk = random_walk(small, 0)
    assert walk.is_complete
    assert (walk.hotspots.met, walk.nexts.met, walk.ends.met) == (1, 1, 1)


def test_after_an_end_it_goes_back_to_what_is_left() -> None:
    small = course(
        slide("a/fork", to("a/left"), to("a/right")),
        slide("a/left", end=True),
        slide("a/right", end=True),
    )
    assert random_walk(small, 0).is_complete


def test_what_a_return_reaches_only_without_a_caller_is_reached() -> None:
    small = course(
        slide("a/menu", visit("b/in", "visit"), to("b/in", "go")),
        slide("b/in", on="return"),
        slide("a/after", end=True),
        after={"b": "a/after"},
    )
    assert all(random_walk(small, seed).is_complete for seed in range(10))


def test_a_slide_to_which_nothing_leads_is_left() -> None:
    small = course(slide("a/one", end=True), slide("a/lost", on="a/one"))
    walk = random_walk(small, 0)
    assert names(walk.unseen) == {"a/lost"}
    assert walk.untried == (Way(ref("a/lost"), 0),)
    assert not walk.gave_up


def test_it_stops_after_so_many_steps(shipped: Course) -> None:
    walk = random_walk(shipped, 0, steps=10)
    assert walk.gave_up
    assert sum(step.act is not None for step in walk.steps) == 10
    assert walk.slides.met < walk.slides.there


def test_the_scenarios_that_were_done_are_kept_when_it_begins_anew() -> None:
    small = course(
        slide("a/fork", to("b/end"), to("c/end")),
        slide("b/end", end=True),
        slide("c/end", end=True),
    )
    assert random_walk(small, 0).done == {"b", "c"}


@given(courses(), st.integers(0, 99))
def test_its_steps_can_be_replayed(made: Course, seed: int) -> None:
    assert replay(made, random_walk(made, seed).route) is None


@given(courses())
def test_what_one_seed_cannot_reach_none_can(made: Course) -> None:
    first, second = random_walk(made, 1), random_walk(made, 2)
    assert not first.gave_up
    assert (first.unseen, first.untried) == (second.unseen, second.untried)


@given(courses(), st.lists(st.integers(0, 3), max_size=40))
def test_no_play_shows_a_slide_that_it_missed(made: Course, choices: list[int]) -> None:
    playing, unseen = Session(made), set(random_walk(made, 0).unseen)
    for choice in choices:
        hotspots = playing.hotspots
        if hotspots and choice < len(hotspots):
            playing.activate(hotspots[choice].id)
        elif not playing.advance():
            playing.back()
        assert playing.state.slide not in unseen


def test_a_scenario_of_tasks_alone_is_not_walked(shipped: Course) -> None:
    walk = random_walk(shipped, 1)
    assert "situations" in shipped.scenarios
    assert "situations" not in walk.scenarios
    assert walk.slides.there == walk.slides.met < len(list(shipped.refs))
