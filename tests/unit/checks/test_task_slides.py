"""Slides where a task begins are seen by whoever does it, be they out of the demo's reach."""

import pytest

from tests.unit.engine.courses import course, ref, slide, to
from tests.unit.training.attempts import task, with_tasks
from tutor.checks.graph import menu, reach
from tutor.checks.graph.graph import PlayGraph


@pytest.fixture
def graph() -> PlayGraph:
    made = course(
        slide("a/1", on="a/menu"),
        slide("a/menu", to("a/1"), to("quit")),
        slide("b/1", on="b/2"),
        slide("b/2", on="a/menu"),
        menu="a/menu",
    )
    return PlayGraph(with_tasks(made, task("b/1", "b/2")))


def test_they_and_those_that_they_lead_to_are_reached(graph: PlayGraph) -> None:
    assert list(reach.prove(graph)) == []


def test_the_end_menu_need_not_lead_to_a_scenario_of_tasks_alone(graph: PlayGraph) -> None:
    assert not graph.course.menu or list(menu.prove(graph)) == []
    assert graph.is_reached(ref("b/2"))
