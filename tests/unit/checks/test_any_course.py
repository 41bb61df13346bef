"""Whatever a course holds, checking it tells and never fails."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.painting.generated import ODD, slides, steady, texts
from tutor.checks import contrast
from tutor.checks.check import check_course
from tutor.model.course import Course, Scenario, Theme
from tutor.model.slide import Slide
from tutor.model.targets import SlideRef

colours = st.integers(0, 0xFFFFFF).map("#{:06X}".format)
themes = st.builds(Theme, primary=colours, secondary=colours, text=colours, light=colours)


def course_of(slide: Slide, theme: Theme, title: str) -> Course:
    """Return a course of one slide."""
    alone = {slide.ref.slide: slide}
    scenario = Scenario(id=slide.ref.scenario, title=title, start=slide.ref, slides=alone)
    scenarios = {scenario.id: scenario}
    return Course(title=title, start=slide.ref, menu=slide.ref, scenarios=scenarios, theme=theme)


@steady
@given(slide=slides, title=texts)
def test_any_course_can_be_checked(slide: Slide, title: str) -> None:
    for finding in check_course(course_of(slide, Theme(), title)):
        assert finding.at.element is None or finding.at.element < len(slide.elements)


@settings(steady, max_examples=20)
@given(theme=themes)
def test_any_colours_can_be_checked(theme: Theme) -> None:
    ref = SlideRef("ici", "ailleurs")
    plain = Slide(ref=ref, title="Une", end=True)
    assert all(
        found.at.keys[:1] == ("theme",)
        for found in contrast.check(course_of(plain, theme, "Un cours"))
    )


def test_the_oddest_texts_can_be_checked() -> None:
    ref = SlideRef("ici", "ailleurs")
    for text in ODD:
        slide = Slide(ref=ref, title=text, text=text, notes=text, end=True)
        assert all(finding.rule for finding in check_course(course_of(slide, Theme(), text)))
