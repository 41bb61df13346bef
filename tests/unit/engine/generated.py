"""Courses of all shapes, for properties."""

from hypothesis import strategies as st

from tutor.model.actions import Action, Say, To, Visit
from tutor.model.course import Course, Scenario
from tutor.model.elements import Button, Card, Element, Heading
from tutor.model.screens import Plain, Screen
from tutor.model.slide import Slide
from tutor.model.targets import Reserved, SlideRef, Target


@st.composite
def courses(draw: st.DrawFn) -> Course:
    """Draw a course of one to three parcours, of one to three slides each."""
    sizes = draw(st.lists(st.integers(1, 3), min_size=1, max_size=3))
    ids = {f"p{number}": size for number, size in enumerate(sizes)}
    refs = [SlideRef(id, f"s{number}") for id, size in ids.items() for number in range(size)]
    menu = draw(st.none() | st.sampled_from(refs))
    targets: st.SearchStrategy[Target] = st.sampled_from([*refs, *Reserved])
    afters: st.SearchStrategy[Target | None] = st.sampled_from([None, *refs, Reserved.MENU])
    slides = {ref: draw(_slides(ref, targets)) for ref in refs}
    scenarios = {
        id: Scenario(
            id=id,
            title=id,
            start=SlideRef(id, "s0"),
            after=draw(afters),
            slides={ref.slide: slide for ref, slide in slides.items() if ref.scenario == id},
        )
        for id in ids
    }
    start = draw(st.sampled_from(refs))
    return Course(title="generated", start=start, menu=menu, scenarios=scenarios)


@st.composite
def _slides(draw: st.DrawFn, ref: SlideRef, targets: st.SearchStrategy[Target]) -> Slide:
    shape = draw(st.sampled_from(("hotspots", "next", "end")))
    leading = st.builds(To, targets) | st.builds(Visit, targets)
    answers = st.builds(Say, st.sampled_from(("yes", "no")))
    if shape == "end":
        return Slide(ref=ref, title=str(ref), end=True)
    if shape == "next":
        elements = draw(_elements(answers, min_size=0))
        return Slide(ref=ref, title=str(ref), screen=_screen(elements), next=draw(targets))
    elements = draw(_elements(leading | answers, min_size=1))
    return Slide(ref=ref, title=str(ref), screen=_screen(elements))


@st.composite
def _elements(
    draw: st.DrawFn, actions: st.SearchStrategy[Action], min_size: int
) -> tuple[Element, ...]:
    """Draw hotspots, bare, named or held by a card, among elements that are none."""
    elements: list[Element] = [Heading(text="screen")]
    for number, action in enumerate(draw(st.lists(actions, min_size=min_size, max_size=4))):
        id = draw(st.none() | st.just(f"h{number}"))
        hotspot = Button(id=id, label="hotspot", action=action)
        elements.append(draw(st.sampled_from((hotspot, Card(elements=(hotspot,))))))
    return tuple(elements)


def _screen(elements: tuple[Element, ...]) -> Screen:
    return Screen(frame=Plain(), elements=elements)
