"""In a demo, buttons and links that do not react are grey; in practice nothing tells them apart."""

import pytest

from tests.unit.painting.alone import HERE, slide_of
from tests.unit.painting.drawn import style_of, text_of
from tests.unit.painting.looks import COLOURLESS, LIGHT
from tutor.model.actions import To
from tutor.model.elements import Button, Card, Element, Field, Link
from tutor.painting.blocks import Block
from tutor.painting.look import Look
from tutor.painting.moment import Moment
from tutor.painting.slides import paint_slide

KINDS: tuple[Element, ...] = (
    Button(label="Valider"),
    Button(label="Annuler", style="secondary"),
    Link(label="En savoir plus"),
)
each_kind = pytest.mark.parametrize("element", KINDS, ids=lambda element: element.caption)
IN_PRACTICE = Moment(controls=frozenset({1}))


def painted(element: Element, moment: Moment = Moment(), look: Look = LIGHT) -> Block:  # noqa: B008  # frozen
    return paint_slide(slide_of(element), look, 80, 10, moment)


@each_kind
def test_what_does_not_react_is_subdued_in_a_demo(element: Element) -> None:
    words, palette = element.caption, LIGHT.screen_palette
    style = style_of(painted(element), words)
    assert style.color in (palette.muted.color, palette.chrome.color)
    assert style != style_of(painted(element, IN_PRACTICE), words)


def test_what_stands_in_a_card_that_reacts_is_not() -> None:
    card = Card(title="Carte", elements=(Link(label="dedans"),), action=To(HERE))
    link = LIGHT.screen_palette.link
    assert style_of(painted(card), "dedans").color == link.color


def test_what_is_to_be_corrected_is_told_in_words_and_by_a_sign() -> None:
    moment = IN_PRACTICE._replace(wrong=frozenset({1}))
    shown = painted(Field(label="Code", asked=True), moment, COLOURLESS)
    assert "× to be corrected" in text_of(shown)


def test_its_box_has_the_colour_of_errors() -> None:
    bar = LIGHT.glyphs.bar
    field = Field(label="Code", value="1", asked=True)
    right = painted(field, IN_PRACTICE)
    wrong = painted(field, IN_PRACTICE._replace(wrong=frozenset({1})))
    assert style_of(right, f"{bar}").color == LIGHT.screen_palette.primary.color
    assert style_of(wrong, f"{bar}").color == LIGHT.screen_palette.error.color
