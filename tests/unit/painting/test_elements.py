"""What each kind of element looks like."""

import pytest

from tests.unit.painting.alone import paint
from tests.unit.painting.drawn import control_characters, place_of, rows, style_of, text_of, trimmed
from tests.unit.painting.looks import COLOURLESS, LIGHT
from tutor.model.elements import (
    Badge,
    Button,
    Card,
    Checkbox,
    Divider,
    Element,
    Field,
    Heading,
    Image,
    Link,
    List,
    Logo,
    Notice,
    Radio,
    Text,
)
from tutor.painting.tones import SIGNS

GLYPHS = LIGHT.glyphs


def test_headings_of_two_levels_have_the_main_colour_and_the_third_has_not() -> None:
    headings = [Heading(text=f"Titre {level}", level=level) for level in (1, 2, 3)]
    block = paint(*headings)
    colours = [style_of(block, heading.text).color for heading in headings]
    assert colours[:2] == [LIGHT.palette.primary.color] * 2
    assert colours[2] == LIGHT.palette.sheet.color
    assert all(style_of(block, heading.text).bold for heading in headings)


def test_without_colours_the_first_level_is_underlined() -> None:
    block = paint(Heading(text="Grand", level=1), Heading(text="Petit", level=2), look=COLOURLESS)
    assert style_of(block, "Grand").underline
    assert not style_of(block, "Petit").underline


@pytest.mark.parametrize(("width", "shown"), [(9, "G r a n d"), (8, "Grand")])
def test_an_airy_title_has_its_letters_apart_where_one_line_holds_it(
    width: int, shown: str
) -> None:
    block = paint(Heading(text="Grand"), width=width, look=LIGHT._replace(airy=True))
    assert [row.strip().replace("\N{NO-BREAK SPACE}", " ") for row in rows(block)] == [shown]


@pytest.mark.parametrize(("align", "left"), [("left", 0), ("center", 6), ("right", 12)])
def test_a_paragraph_stands_where_it_is_told(align: str, left: int) -> None:
    element = Text(text="huit car", align=align)  # type: ignore[arg-type]  # the three of them
    assert place_of(paint(element, width=20), "huit")[0] == left


def test_a_muted_paragraph_is_fainter() -> None:
    assert style_of(paint(Text(text="note", muted=True)), "note").color == LIGHT.palette.muted.color


def test_a_list_has_bullets() -> None:
    assert trimmed(paint(List(items=("un", "**deux**")))) == ["• un", "• deux"]


def test_an_ordered_list_has_numbers_and_its_lines_are_aligned() -> None:
    block = paint(List(items=("un", "deux mots"), ordered=True), width=8)
    assert [row.rstrip() for row in rows(block)] == ["1. un", "2. deux", "   mots"]


def test_a_field_shows_its_label_its_value_and_its_help() -> None:
    block = paint(Field(label="Code", value="Mq7Z", help="12 caractères"))
    assert trimmed(block) == ["Code", f"{GLYPHS.bar} Mq7Z", "12 caractères"]


def test_a_secret_field_shows_as_many_dots_as_characters() -> None:
    block = paint(Field(label="Mot de passe", value="Exemple-2021", secret=True))
    assert GLYPHS.bullet * 12 in text_of(block)
    assert "Exemple" not in text_of(block)


def test_a_value_longer_than_its_field_is_cut_with_a_mark() -> None:
    assert "…" in rows(paint(Field(label="Code", value="x" * 60)))[1]


def test_without_colours_a_field_stands_between_brackets() -> None:
    row = rows(paint(Field(label="Code", value="Mq7Z"), look=COLOURLESS))[1].rstrip()
    assert row.startswith("[ Mq7Z")
    assert row.endswith(" ]")


def test_a_box_is_ticked_or_not() -> None:
    block = paint(Checkbox(label="non"), Checkbox(label="oui", checked=True))
    assert trimmed(block) == [f"{GLYPHS.box} non", f"{GLYPHS.box_checked} oui"]


def test_the_chosen_option_is_marked() -> None:
    block = paint(Radio(label="Ma carte", options=("sans photo", "avec photo"), value="avec photo"))
    assert trimmed(block) == [
        "Ma carte",
        f"{GLYPHS.option} sans photo",
        f"{GLYPHS.option_chosen} avec photo",
    ]


def test_a_primary_button_is_filled_and_a_secondary_one_outlined() -> None:
    block = paint(Button(label="Valider"), Button(label="Annuler", style="secondary"))
    assert style_of(block, "Valider").bgcolor == LIGHT.palette.button.bgcolor
    assert style_of(block, "Annuler").bgcolor == LIGHT.palette.sheet.bgcolor
    assert GLYPHS.border.top_left in text_of(block)


def test_without_colours_every_button_is_outlined() -> None:
    block = paint(Button(label="Valider"), look=COLOURLESS)
    assert trimmed(block) == ["╭───────────╮", "│  Valider  │", "╰───────────╯"]


def test_a_long_label_stays_in_its_button() -> None:
    block = paint(Button(label="Se connecter à Mon espace santé"), width=20)
    assert block.width <= 20
    assert text_of(block).replace("▄", "").replace("▀", "").split() == [
        *["Se", "connecter", "à"],
        *["Mon", "espace", "santé"],
    ]


def test_a_link_is_underlined() -> None:
    assert style_of(paint(Link(label="En savoir plus")), "En savoir plus").underline


def test_a_card_has_a_border_as_wide_as_there_is_room_and_a_title() -> None:
    block = paint(Card(title="Titre", elements=(Text(text="dedans"),)), width=30)
    assert block.width == 30
    assert rows(block)[0].startswith("╭─ Titre ─")
    assert rows(block)[1].startswith("│ dedans ")


@pytest.mark.parametrize("tone", ["info", "success", "warning", "error"])
def test_a_notice_has_the_ground_and_the_sign_of_its_tone(tone: str) -> None:
    notice = Notice(text="Attention", tone=tone)  # type: ignore[arg-type]  # the four of them
    block = paint(notice, width=30)
    assert block.width == 30
    assert style_of(block, "Attention").bgcolor == LIGHT.palette.tones[tone].bgcolor
    assert rows(block)[0].startswith(f"{GLYPHS.bar}{SIGNS[notice.tone]} Attention")


def test_a_notice_holds_elements_under_its_message() -> None:
    block = paint(Notice(text="Message", elements=(Link(label="Lien"),)))
    assert place_of(block, "Lien")[1] > place_of(block, "Message")[1]


@pytest.mark.parametrize("text", ["", " ", "\n", "[adresse]: http://exemple.fr"])
def test_a_notice_may_say_nothing(text: str) -> None:
    assert paint(Notice(text=text)).width <= 60


def test_a_divider_crosses_the_width_with_its_word_in_the_middle() -> None:
    assert rows(paint(Divider(label="ou"), width=12)) == ["──── ou ────"]
    assert rows(paint(Divider(), width=12)) == ["────────────"]


def test_a_badge_has_the_ground_of_its_tone() -> None:
    block = paint(Badge(label="PAS A PAS", tone="success"))
    assert rows(block) == [" PAS A PAS "]
    assert style_of(block, "PAS").bgcolor == LIGHT.palette.tones["success"].bgcolor


def test_without_colours_a_badge_stands_between_brackets() -> None:
    assert rows(paint(Badge(label="PAS A PAS"), look=COLOURLESS)) == ["[PAS A PAS]"]


def test_a_drawing_is_shown_as_it_was_drawn() -> None:
    art = "┌──┐\n│  │\n└──┘\n"
    assert rows(paint(Image(alt="un carré", art=art))) == ["┌──┐", "│  │", "└──┘"]


def test_an_image_without_a_drawing_is_told_in_words() -> None:
    assert trimmed(paint(Image(alt="un carré"))) == ["╭──────────╮", "│ un carré │", "╰──────────╯"]


def test_a_logo_ends_in_the_second_colour_with_its_motto_under_it() -> None:
    block = paint(Logo(name="Mon espace santé", motto="Chez moi"))
    assert trimmed(block) == [f"{GLYPHS.bar} Mon espace santé", "Chez moi"]
    assert style_of(block, "santé").color == LIGHT.palette.secondary.color


@pytest.mark.parametrize(
    "element",
    [
        Field(label="Code", value="un\ndeux\ttrois"),
        Image(alt="", art="un\tdeux"),
        pytest.param(Card(title="un\ndeux")),
        pytest.param(Divider(label="un\ndeux")),
    ],
    ids=lambda element: type(element).__name__,
)
def test_a_line_feed_or_a_tab_never_reaches_the_terminal(element: Element) -> None:
    assert control_characters(paint(element)) == set()
