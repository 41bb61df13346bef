"""Markdown as authors write it; marks of other languages are text like any other."""

import pytest
from rich.style import Style

from tests.unit.painting.alone import paint
from tests.unit.painting.drawn import control_characters, rows, style_of, text_of, trimmed
from tests.unit.painting.looks import COLOURLESS, LIGHT
from tutor.model.elements import Text
from tutor.painting.blocks import Block
from tutor.painting.hyperlinks import linked


def painted(text: str, width: int = 60) -> Block:
    return paint(Text(text=text), width=width)


def test_words_between_two_stars_are_bold() -> None:
    block = painted("un **mot** fort")
    assert text_of(block) == "un mot fort"
    assert style_of(block, "mot").bold
    assert not style_of(block, "fort").bold


def test_words_between_stars_are_italic() -> None:
    assert style_of(painted("un *mot* penché"), "mot").italic


def test_without_colours_italic_words_are_underlined() -> None:
    block = paint(Text(text="un *mot* penché"), look=COLOURLESS)
    assert style_of(block, "mot").underline


def test_bold_and_italic_add_up() -> None:
    style = style_of(painted("**gras et *les deux***"), "les deux")
    assert style.bold
    assert style.italic


def test_code_shows_without_its_marks() -> None:
    block = painted("taper `code *exact*` ici")
    assert text_of(block) == "taper code *exact* ici"
    assert style_of(block, "code *exact*").bold


def test_a_link_tells_its_address_where_one_cannot_follow_it() -> None:
    block = painted("voir [le site](https://exemple.fr/%C3%A9t%C3%A9), [écrire](mailto:a@b.fr)")
    assert text_of(block) == "voir le site (https://exemple.fr/été), écrire (a@b.fr)"
    assert style_of(block, "le site").underline


@pytest.mark.parametrize(
    "link", ["<https://a.fr>", "[a.fr](https://a.fr/)", "[a@b.fr](mailto:a@b.fr)", "[x]()"]
)
def test_an_address_that_is_read_already_is_not_told_again(link: str) -> None:
    assert "(" not in text_of(painted(link))


def test_a_terminal_that_can_follow_a_link_does() -> None:
    follows = LIGHT._replace(hyperlinks=True)
    block = paint(Text(text="voir [le site](https://exemple.fr)"), look=follows)
    assert text_of(block) == "voir le site"
    assert style_of(block, "le site").link == "https://exemple.fr"


@pytest.mark.parametrize(
    "address",
    ["javascript:x", "file:///etc", "ailleurs", "ssh://a", "https://a\u202eb", "http://\x1b]x"],
)
def test_a_terminal_follows_no_other_address(address: str) -> None:
    link = linked(Style(), address).link or ""
    assert link.isascii()
    assert link.isprintable()


def test_words_struck_out_look_it_and_stand_between_marks_without_colours() -> None:
    block = painted("~~12 €~~ 10 €")
    assert text_of(block) == "12 € 10 €"
    assert style_of(block, "12 €").strike
    assert text_of(paint(Text(text="~~12 €~~ 10 €"), look=COLOURLESS)) == "~~12 €~~ 10 €"


TABLE = "| Touche | Prix |\n|---|--:|\n| **F1** | 5 € |\n| F10 | 12 € et plus |\n"


def test_a_table_is_drawn_in_columns_to_the_sides_that_it_says() -> None:
    assert [row.rstrip() for row in rows(painted(TABLE))] == [
        "Touche          Prix",
        "────────────────────",
        "F1               5 €",
        "F10     12 € et plus",
    ]
    assert style_of(painted(TABLE), "F1").bold


def test_a_table_of_a_narrow_column_folds_its_cells() -> None:
    folded = [row.rstrip() for row in rows(painted(TABLE, width=14))]
    assert folded[-2:] == ["F10     12 €", "        et plus"] or max(map(len, folded)) <= 14


def test_lines_end_where_they_are_written_where_the_author_asks_for_it() -> None:
    kept = paint(Text(text="12 rue des Lilas\n59000 Lille", breaks=True))
    assert trimmed(kept) == ["12 rue des Lilas", "59000 Lille"]


def test_a_single_line_feed_is_a_space() -> None:
    assert trimmed(painted("une phrase\nsur deux lignes")) == ["une phrase sur deux lignes"]


@pytest.mark.parametrize("end", ["  ", "\\"])
def test_a_hard_line_feed_breaks_the_line(end: str) -> None:
    assert trimmed(painted(f"un{end}\ndeux")) == ["un", "deux"]


def test_an_empty_line_parts_two_paragraphs() -> None:
    assert [row.strip() for row in rows(painted("un\n\ndeux"))] == ["un", "", "deux"]


def test_a_list_has_bullets_and_its_lines_are_aligned() -> None:
    block = painted("- court\n- un élément trop long", width=14)
    assert [row.rstrip() for row in rows(block)] == ["• court", "• un élément", "  trop long"]


def test_an_ordered_list_begins_where_its_author_says() -> None:
    assert trimmed(painted("3. trois\n4. quatre")) == ["3. trois", "4. quatre"]


def test_a_list_in_a_list_stands_further_in() -> None:
    block = painted("- un\n  - dedans\n    1. plus loin\n- deux")
    assert [row.rstrip() for row in rows(block)] == [
        "• un",
        "  • dedans",
        "    1. plus loin",
        "• deux",
    ]


def test_a_quote_stands_behind_a_bar() -> None:
    block = painted("> cité\n> deux fois")
    assert trimmed(block) == [f"{LIGHT.glyphs.bar} cité deux fois"]


def test_a_heading_has_the_style_of_titles() -> None:
    block = painted("# Un titre\n\nsuite")
    assert trimmed(block) == ["Un titre", "suite"]
    assert style_of(block, "Un titre").color == LIGHT.palette.title.color


def test_a_rule_crosses_the_width() -> None:
    assert rows(painted("un\n\n---\n\ndeux", width=12))[2] == LIGHT.glyphs.rule * 12


def test_a_block_of_code_keeps_its_lines_and_its_spaces() -> None:
    block = painted("```\nsi vrai:\n    alors\n```")
    assert [row.rstrip() for row in rows(block)] == ["  si vrai:", "      alors"]


@pytest.mark.parametrize(
    "text",
    [
        "<b>gras</b>",
        "<script>alert(1)</script>",
        "[/x]",
        "[bold]pas gras[/bold]",
        "[@click=app.quit]ici[/]",
        "[red on blue]texte",
        ":smile:",
        "{{ pas une variable",
        "$variable et $(commande)",
    ],
)
def test_marks_of_other_languages_are_shown_as_they_are(text: str) -> None:
    block = painted(text)
    assert text_of(block) == text
    assert not style_of(block, text).bold
    assert not style_of(block, text).meta


def test_a_backslash_frees_a_sign_from_its_meaning() -> None:
    assert text_of(painted(r"\*pas penché\*")) == "*pas penché*"


def test_a_named_character_is_that_character() -> None:
    assert text_of(painted("caf&eacute; &amp; th&#233;")) == "café & thé"


@pytest.mark.parametrize("reference", ["&#13;", "&#12;", "&#x202e;", "&#x2028;"])
def test_a_named_character_is_no_way_to_the_terminal(reference: str) -> None:
    assert control_characters(painted(f"avant{reference}après")) == set()


def test_emphases_may_stand_in_one_another_without_end() -> None:
    text = "**_" * 500 + "mot" + "_**" * 500
    assert "mot" in text_of(painted(text))


def test_pictures_in_the_words_of_pictures_are_told_as_they_are_written() -> None:
    text = "![" * 2_000 + "mot" + "](a)" * 2_000
    assert "mot" in text_of(painted(text))
