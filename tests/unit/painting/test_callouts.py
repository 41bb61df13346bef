"""Explanations that point at an element, answers under a hotspot, marks of what is done."""

import pytest

from tests.unit.painting.alone import HERE, paint
from tests.unit.painting.drawn import control_characters, place_of, rows, style_of, text_of
from tests.unit.painting.looks import COLOURLESS, LIGHT, SIXTEEN
from tutor.model.actions import Say, To, Visit
from tutor.model.elements import Button, Card, Checkbox, Link, Text
from tutor.model.targets import Reserved, SlideRef
from tutor.painting.look import Look
from tutor.painting.moment import Moment

BESIDE, UNDER = LIGHT.glyphs.callout_left, LIGHT.glyphs.callout_up
WORDS = "Je clique ici pour commencer"
BUTTON = Button(label="Commencer", action=To(HERE), callout=WORDS)


def test_a_callout_stands_at_the_right_where_there_is_room() -> None:
    block = paint(BUTTON, width=60)
    x, y = place_of(block, WORDS)
    assert y == place_of(block, "Commencer")[1]
    assert rows(block)[y][:x].rstrip().endswith(BESIDE)


def test_a_callout_stands_under_where_there_is_no_room_beside() -> None:
    block = paint(BUTTON, width=40)
    assert place_of(block, UNDER)[1] > place_of(block, "Commencer")[1]
    assert WORDS in text_of(block)


def test_a_long_callout_wraps_and_lies_below() -> None:
    block = paint(BUTTON, width=24)
    assert place_of(block, UNDER)[1] == place_of(block, "Je clique ici")[1]
    assert place_of(block, "commencer")[1] > place_of(block, "Je clique ici")[1]


def test_a_callout_of_several_lines_stands_under() -> None:
    block = paint(Link(label="Lien", callout="Une ligne\nPuis une autre"), width=80)
    assert place_of(block, "Puis une autre")[1] == place_of(block, "Une ligne")[1] + 1
    assert UNDER in text_of(block)


@pytest.mark.parametrize("sign", ["\t", "\x85", "\u2028"], ids=["tab", "next line", "separator"])
def test_a_callout_holds_nothing_that_a_terminal_would_obey(sign: str) -> None:
    block = paint(Link(label="Lien", callout=f"un{sign}deux"), width=80)
    assert BESIDE in text_of(block)
    assert control_characters(block) == set()


def test_a_callout_is_no_part_of_the_zone() -> None:
    block = paint(BUTTON, width=60)
    assert block.zone_at(*place_of(block, WORDS)) is None


def test_an_element_that_is_no_hotspot_may_have_a_callout() -> None:
    block = paint(Checkbox(label="J'accepte", callout="Je coche la case"))
    assert f"{BESIDE}  Je coche la case" in rows(block)[0]
    assert block.zones == []


def test_a_callout_has_colours_of_its_own() -> None:
    assert style_of(paint(BUTTON), WORDS).bgcolor == LIGHT.palette.callout.bgcolor


def answering(message: str, said: str | None = "oui") -> str:
    first = Link(id="oui", label="Première", action=Say(message))
    second = Link(id="non", label="Seconde", action=Say("autre chose"))
    return text_of(paint(first, second, moment=Moment(said=said)))


def test_an_answer_stands_between_its_hotspot_and_the_next() -> None:
    painted = answering("Pas **ici**.")
    assert painted.index("Première") < painted.index("Pas ici.") < painted.index("Seconde")
    assert "autre chose" not in painted


@pytest.mark.parametrize("said", [None, "ailleurs"])
def test_nothing_answers_before_one_asks(said: str | None) -> None:
    assert "Pas ici." not in answering("Pas ici.", said)


def test_an_answer_is_no_part_of_the_zone() -> None:
    link = Link(id="oui", label="Lien", action=Say("Réponse"))
    block = paint(link, moment=Moment(said="oui"))
    assert block.zone_at(*place_of(block, "Réponse")) is None


def test_a_hotspot_without_an_id_answers_to_its_number() -> None:
    link = Link(label="Lien", action=Say("Réponse"))
    assert "Réponse" in text_of(paint(link, moment=Moment(said="1")))


@pytest.mark.parametrize("action", [To, Visit])
@pytest.mark.parametrize("look", [LIGHT, SIXTEEN, COLOURLESS], ids=["light", "sixteen", "none"])
def test_what_leads_to_a_scenario_that_is_done_says_so(
    action: type[To | Visit], look: Look
) -> None:
    link = Link(label="Lien", action=action(SlideRef("opposition", "choix")))
    done = Moment(done=frozenset({"opposition"}))
    marks = {"fr": "Lien ✓ fait", "en": "Lien ✓ done"}
    assert marks[look.language] in text_of(paint(link, look=look, moment=done))


def test_what_leads_elsewhere_is_not_done() -> None:
    done = Moment(done=frozenset({"opposition"}))
    away = Card(title="Carte", action=To(SlideRef("contacts", "debut")))
    back = Link(label="Retour", action=To(Reserved.BACK))
    says = Link(label="Dit", action=Say("opposition"))
    idle = Text(text="opposition")
    assert "fait" not in text_of(paint(away, back, says, idle, moment=done))


@pytest.mark.parametrize("width", range(12, 90, 3))
def test_a_card_that_is_done_is_ticked_in_its_border_and_keeps_its_size(width: int) -> None:
    card = Card(title="Nouveau code", action=To(SlideRef("opposition", "choix")))
    before = paint(card, width=width)
    after = paint(card, width=width, moment=Moment(done=frozenset({"opposition"})))
    assert "╭✓" in text_of(after)
    assert (after.width, after.height) == (before.width, before.height)
