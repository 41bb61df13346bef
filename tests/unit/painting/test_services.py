"""What the screens of real services are made of: navigation, lists, rows, messages, states."""

from typing import Literal

import pytest
from msgspec.structs import replace

from tests.unit.painting.alone import paint
from tests.unit.painting.drawn import place_of, rows, style_of, text_of, trimmed
from tests.unit.painting.looks import COLOURLESS, LIGHT, SIXTEEN
from tutor.model.actions import Say, To
from tutor.model.elements import (
    Button,
    Checkbox,
    Columns,
    Element,
    Field,
    Item,
    Link,
    Message,
    Nav,
    Option,
    Radio,
    Row,
    Select,
    Table,
    Text,
)
from tutor.model.elements.link import Address
from tutor.model.targets import Reserved
from tutor.painting.look import Look
from tutor.painting.moment import Moment

AWAY = To(Reserved.BACK)
WAYS = tuple(Item(label=label) for label in ("Accueil", "Messages", "Profil"))
LEADING = tuple(Item(label=f"Page numéro {n}"[:10], action=AWAY) for n in range(4))
REASONS = ("Perte", "Vol")

DISABLED: tuple[Element, ...] = (
    Button(label="Envoyer", disabled=True),
    Field(label="Envoyer", disabled=True),
    Select(label="Envoyer", options=REASONS, disabled=True),
    Radio(label="Envoyer", options=REASONS, disabled=True),
    Checkbox(label="Envoyer", disabled=True),
)
REFUSED: tuple[Element, ...] = (
    Field(label="a", error="Manque."),
    Select(label="a", options=REASONS, error="Manque."),
    Radio(label="a", options=REASONS, error="Manque."),
    Checkbox(label="a", error="Manque."),
)


def kind(element: Element) -> str:
    return type(element).__name__


def test_the_present_item_of_a_bar_stands_over_a_thick_line() -> None:
    assert rows(paint(Nav(items=WAYS, current=2), width=30)) == [
        "Accueil  Messages  Profil     ",
        "─────────━━━━━━━━─────────────",
    ]


def test_four_items_that_lead_on_fit_a_bar_in_the_smallest_window() -> None:
    assert len(rows(paint(Nav(items=LEADING, current=1), width=70))) == 2


def test_a_bar_takes_another_line_for_what_has_no_room() -> None:
    shown = trimmed(paint(Nav(items=WAYS, current=3), width=18))
    assert shown == ["Accueil  Messages", "─" * 18, "Profil", "━" * 6 + "─" * 12]


def test_the_present_tab_is_joined_to_the_page() -> None:
    assert rows(paint(Nav(items=WAYS, current=2, style="tabs"), width=36)) == [
        "           ╭──────────╮             ",
        "  Accueil  │ Messages │  Profil     ",
        "───────────╯          ╰─────────────",
    ]


def test_without_a_present_tab_none_is_joined() -> None:
    assert rows(paint(Nav(items=WAYS, style="tabs"), width=34))[-1] == "─" * 34


def test_a_path_ends_where_one_is() -> None:
    block = paint(Nav(items=WAYS, style="path"))
    assert text_of(block) == "Accueil › Messages › Profil"
    assert style_of(block, "Profil").bold
    assert not style_of(block, "Accueil").bold


def test_a_bar_at_the_side_stands_beside_all_that_comes_after_it() -> None:
    side = Nav(items=WAYS, style="side", current=1)
    shown = rows(paint(Text(text="avant"), side, Text(text="un"), Text(text="deux"), width=60))
    assert shown[0].strip() == "avant"
    assert [row.split() for row in shown[2:]] == [
        ["▌", "Accueil", "│", "un"],
        ["Messages", "│"],
        ["Profil", "│", "deux"],
    ]


def test_where_there_is_no_room_beside_it_a_bar_at_the_side_stands_above() -> None:
    side = Nav(items=WAYS, style="side", current=1)
    assert trimmed(paint(side, Text(text="un"), width=40))[-1] == "un"


def test_the_callout_of_an_item_points_at_it_from_under_the_bar() -> None:
    item = Item(label="Profil", action=AWAY, callout="Je clique")
    block = paint(Nav(items=(*WAYS, item), current=1))
    item_at, callout_at = place_of(block, "☞"), place_of(block, "▲")
    assert callout_at[1] == 2
    assert abs(callout_at[0] - item_at[0]) <= 3
    assert callout_at[0] > place_of(block, "Messages")[0]


def test_an_item_that_answers_does_so_under_the_bar() -> None:
    item = Item(id="ici", label="Aide", action=Say("Une réponse."))
    shown = trimmed(paint(Nav(items=(item,)), moment=Moment(said="ici")))
    assert "Une réponse." in shown[-1]


@pytest.mark.parametrize("style", ["bar", "tabs", "path", "side"])
def test_each_item_that_leads_on_is_a_zone_and_no_other(
    style: Literal["bar", "tabs", "path", "side"],
) -> None:
    items = (*WAYS, Item(label="Ici", action=AWAY), Item(label="Là", action=AWAY))
    block = paint(Nav(items=items, style=style, current=1), Text(text="suite"))
    assert [zone.number for zone in block.zones] == [1, 2]
    for zone, label in zip(block.zones, ("Ici", "Là"), strict=True):
        x, y = place_of(block, label)
        assert zone.contains(x, y)


def test_rows_keep_their_columns_beside_those_that_one_may_click() -> None:
    table = Table(
        head=("Numéro", "Objet"),
        rows=(Row(cells=("D-1", "Perte"), action=AWAY), Row(cells=("D-2", "Vol"))),
    )
    block = paint(table)
    columns = {place_of(block, text)[0] for text in ("Numéro", "D-1", "D-2")}
    assert len(columns) == 1
    (zone,) = block.zones
    assert zone.contains(*place_of(block, "Perte"))
    assert not zone.contains(*place_of(block, "Vol"))


def test_messages_received_stand_at_the_left_and_one_s_own_at_the_right() -> None:
    block = paint(
        Message(text="Votre code", sender="Service", time="9:40"), Message(text="Merci"), width=40
    )
    assert place_of(block, "Service 9:40") == (0, 0)
    assert place_of(block, "Votre code")[0] == 2
    assert place_of(block, "Merci")[0] == 40 - len("Merci") - 2


def test_a_closed_list_shows_what_is_chosen_and_that_it_opens() -> None:
    shown = text_of(paint(Select(label="Motif", options=REASONS, value="Vol")))
    assert shown.split() == ["Motif", "▌", "Vol", "▾"]


def test_an_option_of_a_closed_list_takes_no_room() -> None:
    block = paint(Select(label="Motif", options=REASONS), Option(text="Vol", is_shown=False))
    assert "Vol" not in text_of(block)
    assert block == paint(Select(label="Motif", options=REASONS))


def test_the_options_of_an_open_list_stand_under_its_box_the_chosen_one_ticked() -> None:
    options = (Option(text="Perte"), Option(text="Vol", is_chosen=True))
    shown = trimmed(paint(Select(label="Motif", options=()), *options))
    assert "▴" in shown[1]
    assert shown[2:] == ["▌   Perte", "▌ ✓ Vol"]


@pytest.mark.parametrize("element", DISABLED, ids=kind)
def test_what_is_disabled_is_grey(element: Element) -> None:
    style = style_of(paint(element), "Envoyer")
    assert style.color == LIGHT.palette.muted.color
    assert "(grisé)" not in text_of(paint(element))


@pytest.mark.parametrize(
    ("look", "told"), [(SIXTEEN, "(grisé)"), (COLOURLESS, "(greyed out)")], ids=["16", "none"]
)
@pytest.mark.parametrize("element", DISABLED, ids=kind)
def test_where_there_are_no_shades_what_is_disabled_says_so(
    element: Element, look: Look, told: str
) -> None:
    assert f"Envoyer {told}" in text_of(paint(element, look=look))


def test_an_option_of_a_disabled_choice_without_a_question_says_so_itself() -> None:
    alone = Radio(options=("Vol",), disabled=True)
    assert text_of(paint(alone, look=SIXTEEN)) == "○ Vol (grisé)"


@pytest.mark.parametrize("look", [LIGHT, SIXTEEN, COLOURLESS], ids=["light", "16", "none"])
@pytest.mark.parametrize("element", REFUSED, ids=kind)
def test_what_is_refused_is_told_in_red_and_in_words(element: Element, look: Look) -> None:
    block = paint(element, look=look)
    assert rows(block)[-1].strip() == "× Manque."
    assert style_of(block, "Manque").color == look.palette.error.color


@pytest.mark.parametrize("element", REFUSED[:3], ids=kind)
def test_the_label_of_what_is_required_has_a_star(element: Element) -> None:
    assert text_of(paint(replace(element, required=True))).startswith("a *")


def test_a_link_leads_to_its_real_address() -> None:
    link = Link(label="Le site", url=Address("https://a.fr/é"))
    block = paint(link, look=LIGHT._replace(hyperlinks=True))
    assert style_of(block, "Le site").link == "https://a.fr/%C3%A9"


def test_a_links_address_is_told_where_it_cannot_be_followed() -> None:
    link = Link(label="Le site", url=Address("https://a.fr"))
    assert text_of(paint(link)) == "Le site (https://a.fr)"


def test_what_is_no_address_leads_nowhere() -> None:
    link = Link(label="Le site", url=Address("file:///etc/passwd"))
    block = paint(link, look=LIGHT._replace(hyperlinks=True))
    assert style_of(block, "Le site").link is None


def test_an_address_commands_no_terminal() -> None:
    block = paint(Link(label="a", url=Address("https://a.fr/\x1b]0;x\x07 y\ud800")))
    link = style_of(block, "a").link or ""
    assert link.isascii()
    assert link.isprintable()
    assert " " not in link


@pytest.mark.parametrize(
    ("widths", "width", "is_beside"),
    [((1, 3), 34, True), ((1, 3), 33, False), ((), 38, True), ((), 37, False)],
)
def test_columns_that_were_given_widths_keep_them_down_to_eight_cells(
    widths: tuple[int, ...], width: int, is_beside: bool
) -> None:
    columns = Columns(columns=((Text(text="un"),), (Text(text="deux"),)), widths=widths)
    assert ("deux" in rows(paint(columns, width=width))[0]) is is_beside
