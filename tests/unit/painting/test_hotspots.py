"""How a hotspot is told from the rest: its number, the pointer, its zone, its light."""

import pytest

from tests.unit.painting.alone import HERE, paint, slide_of
from tests.unit.painting.drawn import encloses, place_of, style_of, text_of
from tests.unit.painting.looks import COLOURLESS, LIGHT
from tutor.model.actions import To
from tutor.model.elements import Button, Card, Checkbox, Columns, Element, Field, Link, Radio, Text
from tutor.painting.look import Look
from tutor.painting.moment import Moment

GO = To(HERE)
KINDS: tuple[Element, ...] = (
    Button(label="Valider", action=GO),
    Button(label="Annuler", style="secondary", action=GO),
    Link(label="En savoir plus", action=GO),
    Checkbox(label="J'accepte", action=GO),
    Radio(options=("Par SMS",), action=GO),
    Field(label="Code", value="123", action=GO),
    Card(title="Carte", elements=(Text(text="dedans"),), action=GO),
)


def lit(*numbers: int) -> Moment:
    return Moment(lit=frozenset(numbers))


def test_what_is_no_hotspot_has_no_number_no_pointer_and_no_zone() -> None:
    block = paint(Button(label="Continuer"))
    assert LIGHT.glyphs.pointer not in text_of(block)
    assert block.zones == []


@pytest.mark.parametrize("element", KINDS, ids=lambda element: element.caption)
def test_a_hotspot_bears_its_number_and_the_pointer_inside_its_zone(element: Element) -> None:
    block = paint(element)
    (zone,) = block.zones
    assert zone.contains(*place_of(block, " 1 "))
    assert zone.contains(*place_of(block, LIGHT.glyphs.pointer))
    assert zone.contains(*place_of(block, element.caption))


def test_the_number_stands_on_the_line_of_the_words() -> None:
    block = paint(Button(label="Valider", action=GO))
    assert place_of(block, " 1 ")[1] == place_of(block, "Valider")[1]


def test_hotspots_are_numbered_in_the_order_they_are_written() -> None:
    inside = Link(label="dedans", action=GO)
    columns = Columns(columns=((Link(label="gauche", action=GO),), (Card(elements=(inside,)),)))
    block = paint(columns, Button(label="dessous", action=GO))
    for number, words in enumerate(("gauche", "dedans", "dessous"), 1):
        zone = block.zone(number)
        assert zone is not None
        assert zone.contains(*place_of(block, words))


@pytest.mark.parametrize(("count", "column"), [(9, 0), (12, 1)])
def test_what_stands_behind_numbers_is_in_line_however_long_they_are(
    count: int, column: int
) -> None:
    block = paint(*(Link(label=f"lien {number}", action=GO) for number in range(1, count + 1)))
    assert {place_of(block, f"lien {number}")[0] for number in range(1, count + 1)} == {
        place_of(block, "lien 1")[0]
    }
    assert place_of(block, " 1 ")[0] == column


def test_a_hotspot_inside_another_is_the_one_that_a_click_finds() -> None:
    inner = Link(label="le lien", action=GO)
    block = paint(Card(title="La carte", elements=(inner,), action=GO))
    outer_zone, inner_zone = block.zone(1), block.zone(2)
    assert outer_zone is not None
    assert inner_zone is not None
    assert encloses(outer_zone, inner_zone)
    assert block.zone_at(*place_of(block, "le lien")) == inner_zone
    assert block.zone_at(*place_of(block, "La carte")) == outer_zone


@pytest.mark.parametrize("element", KINDS, ids=lambda element: element.caption)
@pytest.mark.parametrize("look", [LIGHT, COLOURLESS], ids=["light", "colourless"])
def test_a_hotspot_that_is_lit_looks_different(element: Element, look: Look) -> None:
    assert paint(element, look=look, moment=lit(1)).lines != paint(element, look=look).lines


def test_only_what_is_lit_is_lit() -> None:
    first, second = Link(label="premier", action=GO), Link(label="second", action=GO)
    block = paint(first, second, moment=lit(2))
    assert style_of(block, "second").bgcolor == LIGHT.palette.lit.bgcolor
    assert style_of(block, "premier").bgcolor == LIGHT.palette.sheet.bgcolor


def test_a_secondary_button_keeps_its_size_when_it_is_lit() -> None:
    button = Button(label="Annuler", style="secondary", action=GO)
    assert paint(button, moment=lit(1)).zones == paint(button).zones


def test_without_colours_the_number_stands_between_brackets() -> None:
    block = paint(Link(label="En savoir plus", action=GO), look=COLOURLESS)
    assert "[1] ☞ En savoir plus" in text_of(block)


def test_two_equal_elements_are_two_hotspots() -> None:
    first, second = Link(label="Modifier", action=GO), Link(label="Modifier", action=GO)
    assert first == second
    assert [zone.number for zone in paint(first, second).zones] == [1, 2]


def test_a_slide_knows_its_hotspots_by_the_same_numbers() -> None:
    elements = (Text(text="rien"), *KINDS)
    captions = {spot.number: spot.element.caption for spot in slide_of(*elements).hotspots}
    block = paint(*elements)
    for zone in block.zones:
        assert zone.contains(*place_of(block, captions[zone.number]))
