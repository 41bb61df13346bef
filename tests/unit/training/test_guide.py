"""What is right next in a task."""

from collections import deque
from collections.abc import Iterator
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from benchmarks.choices import write_course_of_choices
from tests.unit.engine.courses import course, ref, say, slide, to, visit
from tests.unit.training.attempts import Situation, task
from tests.unit.training.generated import situations, solvable
from tutor.engine import state
from tutor.loading.courses import load_course
from tutor.model.course import Course
from tutor.model.tasks import Task
from tutor.routes.ways import follow, ways
from tutor.training.course_tasks import tasks_of
from tutor.training.guide import Guide, TaskState


def right(made: Course, asked: Task, at: str) -> list[int]:
    """Return the numbers of the hotspots that are right on a slide, the best first."""
    guide = Guide(made, asked)
    place = guide.arrived(TaskState(state.initial(made, ref(at))))
    return [way.place for way in guide.right_ways(place)]


def menu() -> Course:
    return course(
        slide("a/1", to("a/2"), to("a/dead"), say("no")),
        slide("a/2", to("menu"), to("a/1")),
        slide("a/dead", to("a/dead")),
        slide("m/menu", to("a/1"), to("b/1")),
        slide("b/1", to("a/2")),
        menu="m/menu",
    )


class TestRightWays:
    def test_what_leads_to_the_goal_is_and_what_leads_nowhere_or_answers_is_not(self) -> None:
        assert right(menu(), task("a/1"), "a/1") == [1]

    def test_the_shortest_comes_first_and_a_detour_is_right_too(self) -> None:
        made = course(
            slide("a/1", to("a/long"), to("a/goal")),
            slide("a/long", to("a/goal"), to("a/1")),
            slide("a/goal", end=True),
        )
        assert right(made, task("a/1", "a/goal"), "a/1") == [2, 1]

    def test_what_only_comes_back_here_is_not(self) -> None:
        made = course(
            slide("a/1", to("a/round"), to("a/goal")),
            slide("a/round", to("a/1")),
            slide("a/goal", end=True),
        )
        assert right(made, task("a/1", "a/goal"), "a/1") == [2]

    def test_a_visit_on_which_the_goal_lies_is(self) -> None:
        made = course(
            slide("a/1", to("a/dead"), visit("b/1")),
            slide("a/dead", to("a/dead")),
            slide("b/1", to("a/goal"), to("return")),
            slide("a/goal", end=True),
        )
        assert right(made, task("a/1", "a/goal"), "a/1") == [2]

    def test_a_visit_that_comes_back_is_not_unless_one_is_to_pass_through(self) -> None:
        made = course(
            slide("a/1", visit("b/1"), to("a/goal")),
            slide("b/1", to("return")),
            slide("a/goal", end=True),
        )
        assert right(made, task("a/1", "a/goal"), "a/1") == [2]
        assert right(made, task("a/1", "a/goal", "b/1"), "a/1") == [1]

    def test_leaving_by_the_end_menu_is_not(self) -> None:
        made = menu()
        assert right(made, task("a/1", "b/1"), "a/2") == []
        assert not Guide(made, task("a/1", "b/1")).is_solvable

    def test_unless_the_menu_is_where_one_begins_or_passes(self) -> None:
        assert Guide(menu(), task("a/1", "b/1", "m/menu")).is_solvable
        assert right(menu(), task("m/menu", "b/1"), "m/menu") == [2]

    def test_going_to_the_menu_is_the_goal_of_a_scenario(self) -> None:
        assert right(menu(), task("a/1"), "a/2") == [1]


class TestThrough:
    def test_slides_are_passed_in_their_order(self) -> None:
        made = course(
            slide("a/1", to("a/x"), to("a/y"), to("a/goal")),
            slide("a/x", to("a/1")),
            slide("a/y", to("a/1")),
            slide("a/goal", end=True),
        )
        asked = task("a/1", "a/goal", "a/y", "a/x")
        assert [way.place for way in Guide(made, asked).shortest()] == [2, 1, 1, 1, 3]

    def test_the_goal_does_not_count_before_they_are_passed(self) -> None:
        asked = task("a/1", "a/2", "a/3")
        made = course(
            slide("a/1", to("a/2")),
            slide("a/2", to("a/3")),
            slide("a/3", to("a/2")),
        )
        assert len(Guide(made, asked).shortest()) == 3

    def test_what_was_passed_is_found_again_on_a_path(self) -> None:
        guide = Guide(menu(), task("a/1", "a/2", "a/2"))
        there = TaskState(state.initial(menu(), ref("a/2")))
        assert guide.passed_by(there, [ref("a/1"), ref("a/2")]).passed == 1
        assert guide.passed_by(there, [ref("a/1")]).passed == 0


class TestNoWay:
    def test_a_task_without_one_is_not_solvable(self) -> None:
        guide = Guide(menu(), task("a/dead", "a/1"))
        assert not guide.is_solvable
        assert guide.shortest() == []

    def test_nothing_is_right_once_play_is_over(self) -> None:
        made = course(slide("a/1", end=True), slide("a/2", end=True))
        assert not Guide(made, task("a/1", "a/2")).is_solvable

    def test_a_task_that_is_done_from_the_start_takes_no_step(self) -> None:
        guide = Guide(menu(), task("a/2", "a/2"))
        assert guide.is_solvable
        assert guide.shortest() == []


def after(situation: Situation, guide: Guide, at: TaskState) -> Iterator[TaskState]:
    """Yield all that a click leads to and that may be part of the task."""
    made, asked = situation
    assert asked is not None
    for way in ways(made.slide(at.state.slide)):
        there = follow(made, at.state, way)
        if there is None or there.slide in there.callers:
            continue
        place = guide.arrived(TaskState(there, at.passed))
        is_left = place.state.over or (
            there.slide == made.menu and made.menu not in (asked.start, *asked.through)
        )
        if guide.is_goal(place) or not is_left:
            yield place


def far(situation: Situation, guide: Guide) -> int | None:
    """Return how many clicks the goal is away, by trying them all."""
    waiting, seen = deque([(guide.start, 0)]), {guide.start}
    while waiting:
        at, count = waiting.popleft()
        if guide.is_goal(at):
            return count
        if at.state.over:
            continue
        for place in after(situation, guide, at):
            if place not in seen:
                seen.add(place)
                waiting.append((place, count + 1))
    return None


@settings(max_examples=100)
@given(situations())
def test_the_first_right_way_leads_to_the_goal_by_the_fewest_clicks(situation: Situation) -> None:
    made, asked = situation
    assert asked is not None
    guide = Guide(made, asked)
    expected = far(situation, guide)
    assert guide.is_solvable == (expected is not None)
    at, taken = guide.start, 0
    while guide.is_solvable and not guide.is_goal(at):
        there = follow(made, at.state, guide.right_ways(at)[0])
        assert there is not None
        at, taken = guide.arrived(TaskState(there, at.passed)), taken + 1
        assert taken <= 100
    assert expected in (None, taken)
    assert len(guide.shortest()) == taken


@settings(max_examples=100)
@given(solvable(), st.data())
def test_after_any_right_way_there_is_a_way_to_the_goal(
    situation: Situation, data: st.DataObject
) -> None:
    made, asked = situation
    assert asked is not None
    guide = Guide(made, asked)
    at = guide.start
    for _ in range(8):
        if guide.is_goal(at):
            return
        found = guide.right_ways(at)
        assert found
        there = follow(made, at.state, data.draw(st.sampled_from(found)))
        assert there is not None
        at = guide.arrived(TaskState(there, at.passed))


def test_a_course_told_twice_is_guided_the_same() -> None:
    made, asked = menu(), task("a/1")
    assert Guide(made, asked).shortest() == Guide(replace(made), asked).shortest()


def test_scenarios_are_tasks_where_more_is_remembered_than_could_be_surveyed(
    tmp_path: Path,
) -> None:
    made = load_course(write_course_of_choices(tmp_path / "course", slides=200, choices=50))
    assert [one.id for one in tasks_of(made)] == ["demande", "aide"]
