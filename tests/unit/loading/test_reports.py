"""How a mistake is told: its place, the faulty line, what was meant, and nothing that harms."""

import sys
import unicodedata
from difflib import SequenceMatcher
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.loading.written import END, HEAD, heads, report, scenario, screen, write
from tutor.language import Phrase
from tutor.likeness import nearest
from tutor.loading.courses import open_course
from tutor.loading.mistakes import MOST, Mistake, Place, Source, WrongCourse
from tutor.loading.problems import explain
from tutor.safe_text import printable

WRONG = Phrase("it is wrong: {value}")


def likeness(name: str, word: str) -> float:
    return SequenceMatcher(None, name, word).ratio()


def told(line: str, column: int, length: int = 1) -> list[str]:
    """Return the excerpt of a line and the carets under it."""
    place = Place(Source(Path("a.yaml"), f"\n{line}\n"), 2, column, length)
    return Mistake(place, WRONG, values={"value": 1}).report("fr").splitlines()[1:]


def test_a_mistake_is_told_with_its_line_and_a_caret() -> None:
    assert told("next: fni", 7, 3) == ["     2 | next: fni", "       |       ^^^"]


@pytest.mark.parametrize(
    ("line", "column", "length", "shown", "carets"),
    [
        ("é: ici", 4, 3, "é: ici", "   ^^^"),
        ("日本: ici", 5, 3, "日本: ici", "      ^^^"),
        ("a: 日本", 4, 2, "a: 日本", "   ^^^^"),
        ("\ta: ici", 5, 3, " a: ici", "    ^^^"),
        ("a: \x1b[0m", 4, 1, "a: <U+001B>[0m", "   ^^^^^^^^"),
        ("a:", 3, 1, "a:", "  ^"),
        ("a: ici", 4, 90, "a: ici", "   ^^^"),
    ],
)
def test_carets_stand_under_what_is_wrong(
    line: str, column: int, length: int, shown: str, carets: str
) -> None:
    assert told(line, column, length) == [f"     2 | {shown}", f"       | {carets}"]


@pytest.mark.parametrize("column", [1, 50, 76, 500, 99_990, 100_000])
def test_a_very_long_line_is_shown_around_the_mistake(column: int) -> None:
    line = "x" * (column - 1) + "Y" + "x" * (100_000 - column)
    excerpt, carets = told(line, column, 100_000)
    assert excerpt[carets.index("^")] == "Y"
    assert len(carets) <= len(excerpt) <= 120


def test_an_empty_line_is_not_shown() -> None:
    assert told("   ", 2) == []


def test_a_long_value_is_cut() -> None:
    path_text = "k" * 100_000
    mistake = Mistake(Place(Source(Path("a.yaml"))), WRONG, values={"value": path_text})
    assert mistake.report("en") == f"a.yaml: it is wrong: {'k' * 80}…"


def test_a_long_list_of_names_is_cut() -> None:
    names = {f"n{number}": None for number in range(50_000)}
    mistake = Mistake(Place(Source(Path("a.yaml"))), WRONG, values={"value": names})
    assert mistake.report("en").endswith("n38, n39, …")


def test_a_list_that_just_fits_is_whole() -> None:
    names = [f"n{number}" for number in range(40)]
    mistake = Mistake(Place(Source(Path("a.yaml"))), WRONG, values={"value": names})
    assert mistake.report("en").endswith("n38, n39")


@pytest.mark.parametrize(
    ("count", "last_fr", "last_en"),
    [
        (50, None, None),
        (51, "… et une autre erreur.", "… and one more mistake."),
        (53, "… et 3 autres erreurs.", "… and 3 more mistakes."),
        (MOST, "… et bien d'autres erreurs.", "… and many more mistakes."),
        (3 * MOST, "… et bien d'autres erreurs.", "… and many more mistakes."),
    ],
)
def test_after_fifty_mistakes_the_others_are_counted(
    tmp_path: Path, count: int, last_fr: str | None, last_en: str | None
) -> None:
    keys = "".join(f"zz{number}: a\n" for number in range(count))
    path = write(tmp_path / "a.yaml", HEAD + keys + "slides:\n" + END)
    for language, last in (("fr", last_fr), ("en", last_en)):
        whole = report(path, "fr" if language == "fr" else "en")
        assert len(heads(whole)) == 50
        assert [line for line in whole.splitlines() if line.startswith("…")] == (
            [last] if last else []
        )


def test_reading_stops_at_the_first_thousand_mistakes(tmp_path: Path) -> None:
    text = HEAD + "slides:\n  fin:\n    title: Fin\n    end: true\n" + "    a: *x\n" * 5000
    with pytest.raises(WrongCourse) as caught:
        open_course(write(tmp_path / "a.yaml", text))
    assert len(caught.value.mistakes) == MOST


def test_a_wrong_course_s_text_is_its_english_report(tmp_path: Path) -> None:
    path = write(tmp_path / "a.yaml", HEAD)
    with pytest.raises(WrongCourse) as caught:
        open_course(path)
    assert str(caught.value) == caught.value.report("en") == report(path, "en")


def test_every_character_is_printed_or_shown_by_its_number() -> None:
    every = "".join(map(chr, range(sys.maxunicode + 1)))
    left = set(printable(every))
    kinds = {unicodedata.category(character)[0] for character in left - {" "}}
    assert kinds == set("LMNPS")  # letters, marks, numbers, punctuation, symbols
    assert printable("« été », œ€日本☞🙂") == "« été », œ€日本☞🙂"
    assert printable("a\u202fb\u00a0c\td") == "a b c d"
    assert printable("\x1b\x9b\u202e\u200b\ufeff\udcff\U000e0041") == (
        "<U+001B><U+009B><U+202E><U+200B><U+FEFF><U+DCFF><U+E0041>"
    )


@pytest.mark.parametrize(
    ("word", "names", "expected"),
    [
        ("buton", ["badge", "button", "table"], "button"),
        ("Suite", ["fin", "suite"], "suite"),
        ("fni", ["fin", "debut"], "fin"),
        ("identificaton", ["identification", "identifiant"], "identification"),
        ("xyz", ["fin", "debut"], None),
        ("fin", [], None),
        ("", ["fin"], None),
        ("a" * 61, ["a" * 61], None),
    ],
)
def test_the_nearest_name_is_the_one_that_was_meant(
    word: str, names: list[str], expected: str | None
) -> None:
    assert nearest(word, names) == expected


@given(
    st.lists(st.from_regex(r"[a-z_]{6,14}", fullmatch=True), min_size=1, max_size=80, unique=True)
)
def test_a_letter_left_out_is_always_found_again(names: list[str]) -> None:
    word = names[-1][:3] + names[-1][4:]
    found = nearest(word, names)
    assert found is not None
    assert likeness(found, word) >= likeness(names[-1], word)


def test_a_near_name_is_found_among_very_many() -> None:
    names = [f"diapositive_{number}" for number in range(1_500)] + ["identification"]
    assert nearest("identificaton", names) == "identification"


def test_a_suggestion_is_given_in_both_languages(tmp_path: Path) -> None:
    path = write(tmp_path / "a.yaml", scenario("debut:\n  title: a\n  next: fni\n"))
    assert report(path).endswith("Vouliez-vous dire « fin » ?")
    assert report(path, "en").endswith("Did you mean “fin”?")


def test_a_complaint_of_the_parser_that_is_not_known_is_passed_on() -> None:
    mark = yaml.Mark("a.yaml", 0, 1, 2, None, 0)
    said = explain(yaml.MarkedYAMLError("while singing", None, "out of tune", mark), "a\nb: c\n")
    assert (said.line, said.column) == (1, 2)
    told = said.phrase("fr", **said.values), said.phrase("en", **said.values)
    assert told == (
        "YAML illisible : while singing out of tune",
        "unreadable YAML: while singing out of tune",
    )


def test_a_complaint_without_a_place_is_told_at_the_head_of_the_file() -> None:
    said = explain(yaml.YAMLError("out of tune"), "a\n")
    assert (said.line, said.column) == (0, 0)
    assert said.phrase("en", **said.values) == "unreadable YAML: out of tune"


@pytest.mark.parametrize("value", ["{", "}", "{0}", "{value}", "{{", "%s", "[/x]", "[@click=a]"])
def test_braces_and_markup_in_a_value_are_only_text(tmp_path: Path, value: str) -> None:
    path = write(tmp_path / "a.yaml", screen(f"- badge: {{label: a, tone: '{value}'}}"))
    assert f"valeur inconnue « {value} »" in report(path)
