"""Lines break where French typography allows it, and are never too wide."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

from tests.unit.painting.generated import steady, texts
from tutor.painting import wrapping
from tutor.painting.wrapping import wrap


def wrapped(text: str, width: int) -> list[str]:
    """Return the lines of a text of one style."""
    return ["".join(run.text for run in line) for line in wrap([Segment(text)], width)]


def test_a_text_that_fits_is_one_line() -> None:
    assert wrapped("Je clique ici", 13) == ["Je clique ici"]


def test_a_line_breaks_at_the_last_space_that_fits() -> None:
    assert wrapped("Je clique ici pour commencer", 13) == ["Je clique ici", "pour", "commencer"]


@pytest.mark.parametrize("sign", ["?", "!", ":", ";", "»", "%", "€"])
def test_a_sign_that_closes_stays_with_the_word_before_it(sign: str) -> None:
    assert wrapped(f"trois mots courts {sign}", 18) == ["trois mots", f"courts {sign}"]


def test_an_opening_quotation_mark_stays_with_the_word_after_it() -> None:
    assert wrapped("je dis « oui »", 8) == ["je dis", "« oui »"]


def test_digits_separated_by_spaces_stay_together() -> None:
    assert wrapped("composer le 06 11 12 13 14 vite", 20) == ["composer le", "06 11 12 13 14 vite"]


def test_an_hour_stays_together() -> None:
    assert wrapped("de 8 h 30 à 17 h 30", 8) == ["de", "8 h 30 à", "17 h 30"]


def test_a_number_and_a_word_may_part() -> None:
    assert wrapped("au moins 12 caractères", 12) == ["au moins 12", "caractères"]


def test_a_no_break_space_never_breaks() -> None:
    assert wrapped("un deux\u00a0trois", 10) == ["un", "deux\u00a0trois"]


def test_a_word_wider_than_the_line_is_cut() -> None:
    assert wrapped("abcdefghij", 4) == ["abcd", "efgh", "ij"]


def test_what_may_not_break_is_cut_when_it_is_wider_than_the_line() -> None:
    assert [line.rstrip() for line in wrapped("06 11 12 13 14", 6)] == ["06 11", "12 13", "14"]


def test_a_line_feed_always_breaks_and_an_empty_line_stays() -> None:
    assert wrapped("un\n\ndeux", 20) == ["un", "", "deux"]


def test_a_tab_is_one_space() -> None:
    assert wrapped("un\tdeux", 20) == ["un deux"]


def test_a_wide_character_is_never_cut_in_two() -> None:
    assert wrapped("日本語", 5) == ["日本", "語"]


def test_an_accent_of_its_own_stays_on_its_letter() -> None:
    assert wrapped("e\u0301e\u0301e\u0301", 2) == ["e\u0301e\u0301", "e\u0301"]


def test_no_text_is_one_empty_line() -> None:
    assert wrapped("", 10) == [""]


def test_styles_survive_the_break() -> None:
    bold, plain = Style(bold=True), Style()
    lines = wrap([Segment("un ", plain), Segment("deux trois", bold), Segment(" fin", plain)], 8)

    assert lines == [
        [Segment("un ", plain), Segment("deux", bold)],
        [Segment("trois", bold)],
        [Segment("fin", plain)],
    ]


@steady
@given(texts, st.integers(2, 90))
def test_no_line_is_wider_than_the_width(text: str, width: int) -> None:
    assert all(cell_len(line) <= width for line in wrapped(text, width))


@steady
@given(texts, st.integers(2, 90))
def test_nothing_but_spaces_is_lost(text: str, width: int) -> None:
    kept = "".join("".join(wrapped(text, width)).split(" "))

    assert kept == "".join(sign for sign in text if sign not in " \t\n")


@steady
@given(texts, texts, st.integers(2, 90))
def test_two_styles_wrap_as_one_does(first: str, second: str, width: int) -> None:
    runs = wrap([Segment(first, Style(bold=True)), Segment(second)], width)

    assert ["".join(run.text for run in line) for line in runs] == wrapped(first + second, width)


@pytest.mark.parametrize(
    "text", ["漢" * 20_000, "e\u0301" * 20_000, "漢 : " * 5_000, "漢字 " * 6_000]
)
def test_a_text_without_end_is_measured_a_few_lines_at_a_time(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    measured: list[int] = []

    def count(text: str) -> int:
        measured.append(len(text))
        return cell_len(text)

    monkeypatch.setattr(wrapping, "cell_len", count)
    assert len(wrap([Segment(text)], 40)) > 100
    assert sum(measured) < 60 * len(text)
