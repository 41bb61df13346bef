"""Courses and tasks of all shapes, for properties."""

from hypothesis import assume
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.unit.engine.generated import courses
from tests.unit.training.attempts import Situation, box, choice, field
from tutor.model.course import Course
from tutor.model.elements import Element
from tutor.model.tasks import Task
from tutor.training.guide import Guide

_ASKED: list[tuple[Element, ...]] = [
    (),
    (),
    (field("Code", "12"), box("Yes", checked=True)),
    (choice("A", "B", value="B", label="Which?"),),
]
"""What a slide may ask one to fill in, besides its hotspots."""


@st.composite
def situations(draw: st.DrawFn) -> Situation:
    """Draw a course and a task in it, solvable or not."""
    made = draw(courses())
    refs = list(made.refs)
    through = draw(st.lists(st.sampled_from(refs), max_size=2, unique=True))
    start, goal = draw(st.sampled_from(refs)), draw(st.none() | st.sampled_from(refs))
    return Situation(made, Task(id="t", title="t", start=start, goal=goal, through=tuple(through)))


@st.composite
def solvable(draw: st.DrawFn) -> Situation:
    """Draw a course, some of whose slides are to be filled in, and a task that can be done."""
    made = draw(courses())
    refs = list(made.refs)
    start, through = draw(st.sampled_from(refs)), draw(st.lists(st.sampled_from(refs), max_size=1))
    bare = Task(id="t", title="t", start=start, through=tuple(through))
    tasks = [replace(bare, goal=goal) for goal in (None, *refs)]
    found = [task for task in tasks if Guide(made, task).is_solvable]
    assume(found)
    return Situation(draw(_asking(made)), draw(st.sampled_from(found)))


@st.composite
def _asking(draw: st.DrawFn, made: Course) -> Course:
    """Draw the same course with fields, boxes and choices on some of its screens."""
    scenarios = {}
    for id, scenario in made.scenarios.items():
        slides = dict(scenario.slides)
        for name, slide in slides.items():
            if slide.screen:
                elements = (*slide.screen.elements, *draw(st.sampled_from(_ASKED)))
                slides[name] = replace(slide, screen=replace(slide.screen, elements=elements))
        scenarios[id] = replace(scenario, slides=slides)
    return replace(made, scenarios=scenarios)
