"""Words in letters several cells high."""

import pytest

from tutor.painting.big_letters import big_letters


def test_a_letter_is_drawn_in_half_blocks() -> None:
    assert big_letters("E", 4, 3) == ("█▀▀▀", "█▀▀ ", "▀▀▀▀")


def test_small_letters_are_drawn_as_capitals() -> None:
    assert big_letters("e", 4, 3) == big_letters("E", 4, 3)


def test_letters_are_as_large_as_there_is_room_for() -> None:
    sizes = [big_letters("E", width, 30) for width in (4, 8, 12, 100)]
    assert [len(lines[0]) for lines in sizes if lines] == [4, 8, 12, 12]


def test_words_break_where_they_have_no_room() -> None:
    drawn = big_letters("UN MOT", 20, 9)
    assert drawn
    assert len(drawn) == 6


def test_a_line_feed_breaks_where_there_is_room_too() -> None:
    drawn = big_letters("UN\nMOT", 29, 9)
    assert drawn
    assert len(drawn) == 6


@pytest.mark.parametrize(("width", "height"), [(3, 9), (9, 2)], ids=["for a letter", "for a line"])
def test_nothing_is_drawn_where_there_is_no_room(width: int, height: int) -> None:
    assert big_letters("E", width, height) is None


@pytest.mark.parametrize("text", ["日本", "😀", "Ж", "\u0301A"])
def test_nothing_is_drawn_of_a_text_with_a_sign_that_has_no_letter(text: str) -> None:
    assert big_letters(text, 100, 30) is None


@pytest.mark.parametrize("text", ["", " \n "])
def test_nothing_is_drawn_of_nothing(text: str) -> None:
    assert big_letters(text, 100, 30) is None


def test_accents_stand_over_letters_and_a_cedilla_under() -> None:
    plain, accent, cedilla = (big_letters(word, 9, 9) for word in ("CA", "CÀ", "ÇA"))
    assert plain
    assert accent
    assert cedilla
    assert len(plain) == 3
    assert len(accent) == 4
    assert cedilla[2] != plain[2]


@pytest.mark.parametrize("text", ["Où ? Ici !", "L’œuf, n° 1", "à 8 h 30 ; « oui » : 50 %"])
def test_french_titles_can_be_drawn(text: str) -> None:
    assert (big_letters(text, 300, 30) is None) is ("°" in text)
