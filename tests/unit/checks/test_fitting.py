"""The quick look at a slide never passes over what painting would show to be wrong."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.painting.generated import any_frame, slides, steady
from tests.unit.painting.looks import LIGHT
from tutor.checks import painted
from tutor.checks.fitting import NEAR, WINDOWS, surely_fits
from tutor.checks.paintings import paint
from tutor.model import elements as kinds
from tutor.model.actions import Action, Say, To
from tutor.model.course import Course, Scenario
from tutor.model.elements import Element
from tutor.model.screens import Browser, Document, Phone, Plain, Screen
from tutor.model.slide import Slide
from tutor.model.targets import Reserved, SlideRef
from tutor.painting.moment import Moment
from tutor.painting.slides import paint_slide
from tutor.painting.windows import SMALLEST, USUAL, Window

HERE = SlideRef("ici", "diapositive")

WORDS = ("Je", "continue", "l'écran", "12", "345", "«", "»", "?", "**gras**", "à", "l’adresse")
plain = st.integers(1, 60).map(
    lambda count: " ".join(WORDS[count * each % len(WORDS)] for each in range(1, count + 1))
)
prose = st.lists(plain, min_size=1, max_size=4).map("\n".join)
listed = st.lists(st.one_of(plain, plain.map("- {}".format), st.just("")), min_size=1, max_size=8)
markdown = st.one_of(prose, listed.map("\n".join))
optional = st.one_of(st.none(), plain)
actions: st.SearchStrategy[Action | None] = st.one_of(st.none(), st.just(To(HERE)), plain.map(Say))
held = {"action": actions, "callout": optional}

leaves: st.SearchStrategy[Element] = st.one_of(
    st.builds(kinds.Heading, text=plain, **held),
    st.builds(kinds.Text, text=markdown, **held),
    st.builds(kinds.List, items=st.lists(plain, max_size=4).map(tuple), **held),
    st.builds(kinds.Field, label=plain, value=plain, help=optional, **held),
    st.builds(kinds.Checkbox, label=plain, **held),
    st.builds(kinds.Radio, label=plain, options=st.lists(plain, max_size=3).map(tuple), **held),
    st.builds(kinds.Button, label=plain, style=st.sampled_from(("primary", "secondary")), **held),
    st.builds(kinds.Link, label=plain, **held),
    st.builds(kinds.Badge, label=plain, **held),
    st.builds(kinds.Logo, name=plain, motto=plain, **held),
    st.builds(kinds.Divider, label=plain, **held),
    st.builds(
        kinds.Steps,
        items=st.lists(plain, min_size=1, max_size=5).map(tuple),
        current=st.one_of(st.none(), st.just(1)),
        **held,
    ),
)


def holders(inside: st.SearchStrategy[Element]) -> st.SearchStrategy[Element]:
    some = st.lists(inside, max_size=3).map(tuple)
    return st.one_of(
        st.builds(kinds.Card, title=plain, elements=some, **held),
        st.builds(kinds.Notice, text=plain, elements=some, **held),
        st.builds(kinds.Columns, columns=st.lists(some, max_size=4).map(tuple), **held),
    )


usual_slides: st.SearchStrategy[Slide] = st.builds(
    Slide,
    ref=st.just(HERE),
    title=plain,
    text=st.one_of(st.just(""), markdown),
    screen=st.one_of(
        st.none(),
        st.builds(
            Screen,
            frame=st.one_of(st.just(Browser(url="exemple.fr")), st.just(Plain()), any_frame),
            elements=st.lists(st.recursive(leaves, holders, max_leaves=4), max_size=7).map(tuple),
            outside=st.lists(leaves, max_size=2).map(tuple),
        ),
    ),
    next=st.one_of(st.none(), st.just(HERE)),
    details=optional,
)


def tallest(course: Course, slide: Slide, window: Window) -> int:
    """Return the lines of a slide in its highest state, as a player paints it in a window."""
    moments = [Moment(), *painted.moments(course, slide)]
    return max(paint_slide(slide, LIGHT, *window.slide, moment).height for moment in moments)


def menu_alone(slide: Slide) -> Course:
    """Return a course that a slide is the menu of, and its parcours done."""
    scenario = Scenario(id=HERE.scenario, title="Ici", start=slide.ref, slides={"ici": slide})
    return Course(title="Ici", start=slide.ref, menu=slide.ref, scenarios={HERE.scenario: scenario})


@settings(steady, max_examples=300)
@given(slide=st.one_of(usual_slides, slides))
def test_what_surely_fits_is_painted_within_its_windows(slide: Slide) -> None:
    if surely_fits(slide, is_menu=True):
        course, pages = menu_alone(slide), NEAR if slide.hotspots else WINDOWS
        assert tallest(course, slide, USUAL) == USUAL.slide[1]
        assert tallest(course, slide, SMALLEST) <= pages * SMALLEST.slide[1]


@settings(steady, max_examples=300)
@given(slide=st.one_of(usual_slides, slides))
def test_what_surely_fits_shows_as_it_should_when_it_is_painted(slide: Slide) -> None:
    if surely_fits(slide, is_menu=True):
        assert list(painted.check_slide(menu_alone(slide), slide)) == []


@settings(steady, max_examples=100)
@given(slide=st.one_of(usual_slides, slides), window=st.sampled_from((USUAL, SMALLEST)))
def test_the_lines_that_are_checked_are_those_that_a_player_paints(
    slide: Slide, window: Window
) -> None:
    checked, room = paint(slide, window).block.height, window.slide[1]
    shown = paint_slide(slide, LIGHT, *window.slide, Moment()).height
    assert max(checked, room) == shown


def test_most_usual_slides_need_no_painting() -> None:
    page = Screen(
        frame=Browser(url="exemple.fr/demande", title="Mes démarches"),
        elements=(
            kinds.Heading(text="Ma demande"),
            kinds.Text(text="Je vérifie la ligne avant d'aller plus loin."),
            kinds.Field(label="Mon numéro", value="12", help="Comme sur la carte"),
            kinds.Button(label="Continuer", action=To(HERE), callout="Je clique ici"),
            kinds.Button(label="Revoir", style="secondary", action=To(Reserved.BACK)),
        ),
    )
    text = (
        "Je donne mon **numéro**.\n\n- Le code est celui de la lettre.\n- Il est valable un mois.\n"
    )
    slide = Slide(ref=HERE, title="Je remplis la demande", text=text, screen=page)
    assert surely_fits(slide)


def test_wide_signs_in_a_frame_s_bar_are_left_to_painting() -> None:
    frame = Document(
        title="Mode d'emploi", page="日本語のとても長い文章です、どこで折り返すのでしょうか"
    )
    slide = Slide(ref=HERE, title="Je lis", screen=Screen(frame=frame, elements=()))
    assert not surely_fits(slide)


def test_a_frame_that_is_narrow_is_left_to_painting() -> None:
    assert not surely_fits(Slide(ref=HERE, title="Je lis", screen=Screen(frame=Phone())))
