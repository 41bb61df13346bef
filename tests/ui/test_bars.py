"""The lines at the window's edges, at any width."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.painting.drawn import faults, rows
from tests.unit.painting.generated import steady
from tests.unit.painting.looks import ASCII, LIGHT, LOOKS
from tutor.painting.blocks import Block
from tutor.ui import bars

words = st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp")), max_size=40)
titles = words.map(lambda text: f"T{text}")
keys = words.map(lambda text: f"K {text}")
widths = st.integers(0, 220)


def line(block: Block) -> str:
    (only,) = rows(block)
    return only


def zone_texts(block: Block) -> dict[int, str]:
    """Return the text of each zone, under its number."""
    return {zone.number: line(block)[zone.x : zone.x + zone.width] for zone in block.zones}


def is_one_line(block: Block, width: int) -> bool:
    zones = len(block.zones)
    numbered = block._replace(
        zones=[zone._replace(number=place) for place, zone in enumerate(block.zones, 1)]
    )
    return block.height == 1 and faults(numbered, width, 1, zones) == []


@steady
@given(words, words, widths)
def test_a_header_is_one_line_of_the_width(left: str, right: str, width: int) -> None:
    assert is_one_line(bars.header(left, right, LIGHT, width), width)


@steady
@given(widths, st.integers(0, 300))
def test_what_is_too_small_is_said_in_one_line_of_the_width(width: int, height: int) -> None:
    assert is_one_line(bars.too_small(LIGHT, width, height), width)


@steady
@given(words, widths)
def test_a_message_is_one_line_of_the_width(text: str, width: int) -> None:
    assert is_one_line(bars.message(text, LIGHT, width), width)


@steady
@given(st.lists(titles, max_size=12), st.integers(12, 220))
def test_a_path_is_one_line_of_the_width(titles: list[str], width: int) -> None:
    trail = [(title, len(titles) - 1 - index) for index, title in enumerate(titles)]
    assert is_one_line(bars.breadcrumb(trail, LIGHT, width), width)


@steady
@given(st.lists(keys, max_size=9), st.booleans(), st.integers(12, 220))
def test_a_footer_is_one_line_of_the_width(items: list[str], more: bool, width: int) -> None:
    numbered = [(item, number) for number, item in enumerate(items)]
    assert is_one_line(bars.footer(numbered, more, LIGHT, width), width)


def test_a_header_has_the_course_at_the_left_and_the_place_at_the_right() -> None:
    assert line(bars.header("Cours", "Suite · 1/15", LIGHT, 24)) == " Cours     Suite · 1/15 "


def test_a_header_keeps_the_place_whatever_the_titles() -> None:
    long = "Un parcours dont le titre est bien trop long · 1/15"
    assert line(bars.header("Un cours", long, LIGHT, 40)).endswith("…long · 1/15 ")


def test_a_header_without_room_cuts_the_course_and_keeps_the_place() -> None:
    assert line(bars.header("Un long cours", "1/15", LIGHT, 14)) == " Un lon… 1/15 "


PATH = [("Titre", 2), ("Bienvenue", 1), ("Ici", 0)]


def test_a_path_leads_back_to_every_slide_but_this_one() -> None:
    block = bars.breadcrumb(PATH, LIGHT, 60)
    assert line(block).strip() == "Titre › Bienvenue › Ici"
    assert zone_texts(block) == {2: "Titre", 1: "Bienvenue"}


def test_a_path_too_long_leaves_out_its_start() -> None:
    block = bars.breadcrumb(PATH, LIGHT, 24)
    assert line(block).strip() == "… › Bienvenue › Ici"
    assert zone_texts(block) == {1: "Bienvenue"}


def test_a_path_that_ends_before_this_slide_points_at_it() -> None:
    block = bars.breadcrumb(PATH[:-1], LIGHT, 60)
    assert line(block).rstrip() == "  Titre › Bienvenue ›"
    assert zone_texts(block) == {2: "Titre", 1: "Bienvenue"}


def test_a_path_without_room_shows_where_one_is() -> None:
    block = bars.breadcrumb([("Titre", 1), ("Un long titre", 0)], LIGHT, 16)
    assert line(block).strip() == "Un long t…"
    assert block.zones == []


KEYS = [("← Retour", 3), ("? Aide", 5), ("Échap Quitter", 8)]


def test_a_footer_s_words_are_zones() -> None:
    block = bars.footer(KEYS, False, LIGHT, 60)
    assert zone_texts(block) == {3: " ← Retour ", 5: " ? Aide ", 8: " Échap Quitter "}


def test_a_footer_too_narrow_leaves_out_its_last_words() -> None:
    assert zone_texts(bars.footer(KEYS, False, LIGHT, 20)).keys() == {3, 5}


def test_a_footer_keeps_room_for_the_mark_of_what_lies_below() -> None:
    block = bars.footer(KEYS, True, LIGHT, 30)
    assert line(block).endswith(" ▼ plus bas ")
    assert zone_texts(block).keys() == {3, 5, bars.MORE}
    assert zone_texts(block)[bars.MORE] == " ▼ plus bas "


def test_a_message_stands_behind_the_pointer() -> None:
    assert line(bars.message("Ici", LIGHT, 10)) == " ☞ Ici    "


@pytest.mark.parametrize(
    ("width", "height", "small"),
    [(80, 24, False), (79, 24, True), (80, 23, True), (1, 1, True), (300, 90, False)],
)
def test_a_window_is_too_small_under_80x24(width: int, height: int, small: bool) -> None:
    assert bars.is_too_small(width, height) is small


@pytest.mark.parametrize("name", LOOKS)
def test_bars_are_drawn_with_what_the_terminal_has(name: str) -> None:
    look = LOOKS[name]
    for block in (
        bars.header("Mon espace santé", "Parcours · 1/15", look, 60),
        bars.breadcrumb(PATH, look, 60),
        bars.footer(KEYS, True, look, 60),
        bars.message("Où ?", look, 60),
        bars.too_small(look, 60, 20),
    ):
        line(block).encode(look.encoding)


def test_stand_ins_leave_the_zones_where_they_are() -> None:
    assert bars.footer(KEYS, False, ASCII, 60).zones == bars.footer(KEYS, False, LIGHT, 60).zones
