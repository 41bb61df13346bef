"""The report on some sessions."""

from collections import Counter
from collections.abc import Mapping
from itertools import islice
from sqlite3 import Connection
from typing import NamedTuple

from tutor.model.course import Course
from tutor.model.slide import Slide
from tutor.model.targets import SlideRef
from tutor.painting.blocks import Block
from tutor.painting.heatmap import Heatmap, paint_heatmap
from tutor.painting.look import Look
from tutor.records.figures import Figures, Scope, figures_of, right_controls
from tutor.training.heatmaps import heatmap_of

MOST_MISSED = 10
"""Places in the list of the most missed."""

_WIDEST = 100
"""In cells."""

_WORST = 5
"""Slides that are painted with their wrong answers."""


class HotSlide(NamedTuple):
    """A slide, and the wrong answers that it was given."""

    course: Course
    slide: Slide
    wrong: Mapping[str | None, int]
    """The number of each wrong answer, under the control's name; None beside all."""
    heat: Heatmap

    def paint(self, look: Look, width: int, _: int) -> Block:
        """Return the answers painted over the screen, at most so wide."""
        return paint_heatmap(self.slide, look, min(width, _WIDEST), self.heat)


class LearningReport(NamedTuple):
    """The figures of a scope, and the courses at hand."""

    scope: Scope
    figures: Figures
    courses: Mapping[str, Course]
    """Under what records call them."""
    worst: tuple[HotSlide, ...]
    """The slides that were missed most, of these courses."""


def report_on(
    connection: Connection, scope: Scope, courses: Mapping[str, Course]
) -> LearningReport:
    """Return the report on what is in scope. Raises sqlite3.Error."""
    figures = figures_of(connection, scope)
    missed: Counter[tuple[str, SlideRef]] = Counter()
    for miss in figures.wrong_answers:
        missed[miss.course, slide_ref(miss.slide)] += miss.count
    known = [(id, ref) for (id, ref), _ in missed.most_common() if ref in courses.get(id, ())]
    worst = (hot_slide(connection, scope, figures, (id, courses[id]), ref) for id, ref in known)
    return LearningReport(scope, figures, courses, tuple(islice(worst, _WORST)))


def hot_slide(
    connection: Connection,
    scope: Scope,
    figures: Figures,
    named: tuple[str, Course],
    ref: SlideRef,
) -> HotSlide:
    """Return a slide of a course, known under a name, with its wrong answers."""
    id, course = named
    slide = course.slide(ref)
    wrong = {
        miss.control: miss.count
        for miss in figures.wrong_answers
        if (miss.course, miss.slide) == (id, str(ref))
    }
    right = right_controls(connection, scope._replace(course=id), ref)
    return HotSlide(course, slide, wrong, heatmap_of(slide, wrong, right))


def slide_ref(name: str) -> SlideRef:
    """Return the slide of a full name."""
    scenario, _, slide = name.partition("/")
    return SlideRef(scenario, slide)
