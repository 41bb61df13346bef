"""Slides are painted once, ahead of time where one click leads to them."""

import pytest

from tests.ui.courses import course, of_zones, slide, speaking, to
from tests.unit.painting.looks import LIGHT
from tutor.engine.session import Session
from tutor.model.actions import Say, To, Visit
from tutor.model.course import Course
from tutor.model.elements import Button, Element, Link, Text
from tutor.model.slide import Slide
from tutor.model.targets import Reserved, SlideRef
from tutor.painting.blocks import Block
from tutor.painting.look import Look
from tutor.painting.moment import Moment
from tutor.painting.slides import paint_slide
from tutor.ui.gallery import Gallery, first_lit

SIZE = 80, 24
NONE: frozenset[int] = frozenset()


@pytest.fixture
def painted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The slides that are painted, in order."""
    names: list[str] = []

    def note(shown: Slide, look: Look, width: int, height: int, moment: Moment) -> Block:
        names.append(shown.ref.slide)
        return paint_slide(shown, look, width, height, moment)

    monkeypatch.setattr("tutor.ui.gallery.paint_slide", note)
    return names


def gallery(played: Course) -> tuple[Session, Gallery]:
    session = Session(played)
    return session, Gallery(session, LIGHT)


def test_a_slide_is_painted_once(painted: list[str]) -> None:
    session, shown = gallery(of_zones(2))
    first = shown.paint(session.slide, *SIZE, NONE)
    assert shown.paint(session.slide, *SIZE, NONE) is first
    assert painted == ["choix"]


def test_another_size_or_another_light_is_painted_anew(painted: list[str]) -> None:
    session, shown = gallery(of_zones(2))
    for width, lit in ((80, NONE), (81, NONE), (80, frozenset({1}))):
        shown.paint(session.slide, width, 24, lit)
    assert painted == ["choix"] * 3


def test_an_answer_is_painted(painted: list[str]) -> None:
    session, shown = gallery(speaking())
    before = shown.paint(session.slide, *SIZE, NONE)
    session.activate("dire")
    assert shown.paint(session.slide, *SIZE, NONE).lines != before.lines
    assert painted == ["question", "question"]


def test_the_slides_one_click_away_are_painted_as_they_will_first_show(painted: list[str]) -> None:
    session, shown = gallery(of_zones(3))
    shown.prepare(*SIZE)
    assert sorted(painted) == ["zone-1", "zone-2", "zone-3"]
    session.activate("1")
    shown.paint(session.slide, *SIZE, first_lit(session.slide))
    assert len(painted) == 3


def test_only_the_latest_slides_are_kept(painted: list[str]) -> None:
    session, shown = gallery(of_zones(2))
    for width in range(20, 120):
        shown.paint(session.slide, width, 24, NONE)
    shown.paint(session.slide, 119, 24, NONE)
    assert len(painted) == 100
    shown.paint(session.slide, 20, 24, NONE)
    assert len(painted) == 101


def test_a_scenario_that_is_done_is_marked_on_the_menu_alone(shipped: Course) -> None:
    session, shown = gallery(shipped)
    assert shipped.menu is not None
    menu, opposition = shipped.slide(shipped.menu), shipped.scenarios["opposition"]
    before = shown.paint(menu, 119, 33, NONE)
    session.jump(opposition.slides["justificatif"].ref)
    session.activate("terminer")
    assert session.done == ("opposition",)
    assert shown.paint(menu, 119, 33, NONE).lines != before.lines


ON, BACK, SAYS = to("ici"), To(Reserved.BACK), Say("non")
SECOND = "secondary"

CASES: dict[str, tuple[tuple[Element, ...], set[int]]] = {
    "the first filled button that leads on": (
        (Link(label="a", action=ON), Button(label="b", action=BACK), Button(label="c", action=ON)),
        {3},
    ),
    "the first that leads on, where no button does": (
        (Link(label="a", action=SAYS), Link(label="b", action=BACK), Link(label="c", action=ON)),
        {3},
    ),
    "the one that is marked as main": (
        (Button(label="a", action=ON), Link(label="b", action=ON, main=True)),
        {2},
    ),
    "a visit, which leads on": (
        (Link(label="a", action=BACK), Link(label="b", action=Visit(ON.target))),
        {2},
    ),
    "the first, where none leads on": (
        (Link(label="a", action=SAYS), Link(label="b", action=BACK)),
        {1},
    ),
    "nothing, where there is no zone": ((Text(text="a"),), set()),
}


@pytest.mark.parametrize("case", CASES)
def test_what_is_lit_first_is(case: str) -> None:
    elements, lit = CASES[case]
    assert first_lit(slide("ici", *elements)) == lit


def to_scenario(name: str, *, main: bool = False) -> Button:
    return Button(label=name, action=To(SlideRef(name, "1")), main=main)


@pytest.mark.parametrize(
    ("done", "lit"), [((), 2), (("b",), 1), (("a",), 2), (("a", "b"), 3), (("a", "b", "c"), 2)]
)
def test_on_the_menu_it_is_the_first_scenario_that_is_not_done(
    done: tuple[str, ...], lit: int
) -> None:
    leave = Link(label="Quitter", action=To(Reserved.QUIT))
    menu = slide("ici", to_scenario("a"), to_scenario("b", main=True), to_scenario("c"), leave)
    assert first_lit(menu, done) == {lit}


def test_an_outlined_button_is_not_the_likely_way_on() -> None:
    elements = (Button(label="a", style="secondary", action=ON), Button(label="b", action=ON))
    assert first_lit(slide("ici", *elements)) == {2}


def test_the_slides_of_a_course_of_one_slide_need_no_preparing(painted: list[str]) -> None:
    _, shown = gallery(course(slide("seule")))
    shown.prepare(*SIZE)
    assert painted == []
