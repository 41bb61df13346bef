"""Small courses of all shapes, wrong ones above all."""

from hypothesis import strategies as st

from tutor.model.actions import Action, Say, To, Visit
from tutor.model.course import Course, Scenario, Slide
from tutor.model.elements import Button
from tutor.model.screens import Plain, Screen
from tutor.model.targets import Reserved, SlideRef, Target


@st.composite
def courses(draw: st.DrawFn, most: int = 5) -> Course:
    """Draw a course that files may tell, of three slides or more, most of them in a row."""
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
    return Course(title="generated", start=refs[0], menu=menu, scenarios=scenarios)


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
