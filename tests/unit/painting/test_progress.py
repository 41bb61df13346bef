"""On the end menu: how much of what it offers is done."""

import pytest

from tests.unit.painting.alone import paint_whole, slide_of
from tests.unit.painting.drawn import text_of
from tutor.model.actions import To, Visit
from tutor.model.conditions import When
from tutor.model.elements import Button, Card
from tutor.model.slide import Slide
from tutor.model.targets import SlideRef
from tutor.painting.moment import Moment


def menu(*scenarios: str) -> Slide:
    targets = [SlideRef(name, "debut") for name in scenarios]
    first = Button(label="encore", action=Visit(targets[0]))
    return slide_of(first, *(Button(label="b", action=To(target)) for target in targets))


def shown(slide: Slide, *done: str) -> str:
    return text_of(paint_whole(slide, moment=Moment(done=frozenset(done))))


@pytest.mark.parametrize(
    ("done", "words"),
    [((), "─── ─── 0 parcours sur 2"), (("b", "ailleurs"), "━━━ ─── 1 parcours sur 2")],
)
def test_each_scenario_that_it_offers_counts_once(done: tuple[str, ...], words: str) -> None:
    assert words in shown(menu("a", "b"), *done)


def test_once_all_are_done_it_congratulates() -> None:
    assert "Les 2 parcours sont faits." in shown(menu("a", "b"), "a", "b")


def test_what_it_offers_on_a_condition_does_not_count() -> None:
    ways = [Button(label=name, action=To(SlideRef(name, "debut"))) for name in ("a", "b", "quiz")]
    quiz = Card(elements=(ways[2],), when=When(done=("a", "b")))
    course_menu = slide_of(*ways[:2], quiz)
    assert "1 parcours sur 2" in shown(course_menu, "a")
    assert "Les 2 parcours sont faits." in shown(course_menu, "a", "b")


def test_a_menu_of_one_scenario_tells_nothing() -> None:
    assert "parcours" not in shown(menu("a"), "a")


def test_no_other_slide_tells_it() -> None:
    assert "parcours" not in text_of(paint_whole(menu("a", "b")))
