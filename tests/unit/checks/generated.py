"""Small courses of all shapes, wrong ones above all."""

from hypothesis import strategies as st
from msgspec.structs import replace

from tutor.model.actions import Action, By, Say, To, Visit
from tutor.model.conditions import Branch, Value, When
from tutor.model.course import Course, Scenario
from tutor.model.elements import Button, Element, Radio
from tutor.model.screens import Plain, Screen
from tutor.model.slide import Slide
from tutor.model.targets import Reserved, SlideRef, Target

PARTIES = ("user", "parent")
"""The values of the choice that some courses remember."""


@st.composite
def courses(draw: st.DrawFn, most: int = 5, *, has_conditions: bool = False) -> Course:
    """Draw a course that files may tell, of three slides or more, most of them in a row.

    One that `has_conditions` has some in each kind of place, mostly.
    """
    homes = draw(st.lists(st.sampled_from("abc"), min_size=3, max_size=most).map(sorted))
    refs = [SlideRef(home, f"s{number}") for number, home in enumerate(homes)]
    menu = draw(st.none() | st.sampled_from(refs))
    words: list[Target] = [
        Reserved.RETURN,
        Reserved.RETURN,
        Reserved.BACK,
        Reserved.BACK,
        Reserved.QUIT,
    ]
    targets = st.sampled_from([*refs, *refs, *words, *([Reserved.MENU] if menu else [])])
    slides = {ref: draw(_slides(ref, refs, targets)) for ref in refs}
    if has_conditions:
        slides = {ref: draw(_conditional(slide, refs)) for ref, slide in slides.items()}
    afters: list[Target | None] = [None, *refs, *([Reserved.MENU] if menu else [])]
    scenarios = {
        home: Scenario(
            id=home,
            title=home,
            start=next(ref for ref in refs if ref.scenario == home),
            after=draw(st.sampled_from(afters)),
            slides={ref.slide: slide for ref, slide in slides.items() if ref.scenario == home},
        )
        for home in dict.fromkeys(homes)
    }
    course = Course(title="generated", start=refs[0], menu=menu, scenarios=scenarios)
    if not has_conditions:
        return course
    names = frozenset((*map(str, refs), *(f"{home}/" for home in homes)))
    return replace(course, choices={"party": PARTIES}, watched=names, counted=frozenset(scenarios))


def _conditions(refs: list[SlideRef]) -> st.SearchStrategy[When]:
    values = st.builds(lambda one: ((Value("party", one),),), st.sampled_from(PARTIES))
    names = st.sampled_from([*map(str, refs), *(f"{ref.scenario}/" for ref in refs)])
    one = st.one_of(
        st.builds(lambda name: When(seen=(name,)), names),
        st.builds(lambda values: When(values=values), values),
        st.builds(lambda ref: When(done=(ref.scenario,)), st.sampled_from(refs)),
    )
    two = st.tuples(one, one)
    return st.one_of(
        one,
        one,
        st.builds(lambda part: When(no=part), one),
        st.builds(lambda parts: When(any=parts), two),
        st.builds(lambda parts: When(all=parts), two),
    )


@st.composite
def _conditional(draw: st.DrawFn, slide: Slide, refs: list[SlideRef]) -> Slide:
    """Draw a slide some of whose ways on stand under conditions, or set a choice."""
    conditions = _conditions(refs)
    if slide.next:
        branch = st.builds(Branch, conditions, st.sampled_from(refs))
        return replace(slide, branches=tuple(draw(st.lists(branch, max_size=2))))
    if slide.screen is None:
        return slide
    sets = st.sampled_from([(), (), *((Value("party", one),) for one in PARTIES)])
    elements: list[Element] = [
        replace(one, when=draw(st.none() | conditions), sets=draw(sets))
        for one in slide.screen.elements
    ]
    if draw(st.booleans()):
        target = st.sampled_from(refs)
        ways = (("yes", draw(target)), ("no", draw(target)))
        elements += [
            Radio(
                id="reason",
                options=("yes", "no"),
                value=draw(st.sampled_from((None, None, "no"))),
                when=draw(st.none() | conditions),
            ),
            Button(label="by", action=By("reason", ways), sets=draw(sets)),
        ]
    return replace(slide, screen=replace(slide.screen, elements=tuple(elements)))


@st.composite
def _slides(
    draw: st.DrawFn, ref: SlideRef, refs: list[SlideRef], targets: st.SearchStrategy[Target]
) -> Slide:
    shape = draw(st.sampled_from(("hotspots", "hotspots", "hotspots", "next", "end")))
    if shape == "end":
        return Slide(ref=ref, title="an end", end=True)
    if shape == "next":
        return Slide(ref=ref, title="a click anywhere", next=draw(targets))
    actions = st.one_of(
        st.builds(To, targets),
        st.builds(To, targets),
        st.builds(Visit, st.sampled_from(refs)),
        st.builds(Say, st.sampled_from(("yes", "no"))),
    )
    following = refs[(refs.index(ref) + 1) % len(refs)]
    firsts: list[Action] = [To(following), To(following), Visit(following)]
    first = draw(st.sampled_from(firsts))
    drawn: list[Action] = [first, *draw(st.lists(actions, min_size=1, max_size=2))]
    buttons = tuple(Button(label=str(number), action=one) for number, one in enumerate(drawn))
    return Slide(ref=ref, title="a screen", screen=Screen(frame=Plain(), elements=buttons))
