"""Lines that YAML would not read as they were meant are mended in memory, and reading goes on."""

from pathlib import Path

import pytest

from tests.unit.loading.written import END, HEAD, elements, heads, report, screen, write
from tutor.loading.courses import load_course
from tutor.loading.mending.quoting import tidied
from tutor.loading.mistakes import WrongCourse
from tutor.model.elements import Columns

OPEN = f"{HEAD}slides:\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "essai.yaml"


def places(path: Path) -> list[str]:
    """Return the lines on which something is told, and the columns."""
    return [line.removeprefix(f"{path}:").partition(": ")[0] for line in heads(report(path))]


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("title: a : b  # c", 'title: "a : b"  # c'),
        ("- button: {label: Oui, je vais, to: a}", '- button: {label: "Oui, je vais", to: a}'),
        ("- text: {text: n° #3, id: a}", '- text: {text: "n° #3", id: a}'),
        ("- list: [Perte, Vol : le mien]", '- list: [Perte, "Vol : le mien"]'),
        ("- card: {title: {{ a }}, to: b}", '- card: {title: "{{ a }}", to: b}'),
        ("title: 'J'active'", 'title: "J\'active"'),
        ('title: "Un" et "deux"', 'title: \'"Un" et "deux"\''),
        ('title: "il dit "oui" ici"', "title: 'il dit \"oui\" ici'"),
        ('text: l\'"un" : deux', 'text: "l\'\\"un\\" : deux"'),
        ('- link: {label: "Oui, to: a}', '- link: {label: "Oui", to: a}'),
        ("title: “Le SMS”", 'title: "Le SMS"'),
        ("title: ‘J’y suis’  # c", 'title: "J’y suis"  # c'),
        ("- link: {label: “Oui, je viens”, to: a}", '- link: {label: "Oui, je viens", to: a}'),
    ],
)
def test_a_line_is_written_as_it_was_meant(line: str, meant: str) -> None:
    assert next(way.text for way in tidied(line)) == meant


@pytest.mark.parametrize(
    "line",
    [
        "title: Un titre simple",
        'text: "a : b"',
        "- text: |",
        '- field: {label: L, answer: {pattern: "[0-9]{6}"}}',
        "- steps: [heading: x, text: y]",
        "url: https://a.fr/b",
        "- list:",
        "title: « Le SMS »",
        "title: “Oui” ou “non”",
        'title: "“Oui”"',
    ],
)
def test_a_line_that_is_right_stays(line: str) -> None:
    assert list(tidied(line)) == []


def test_a_text_in_the_quotes_of_a_book_is_told(path: Path) -> None:
    text = screen("- text: “Oui”\n- text: {text: “Non”, id: a}\n- text: '“Je viens”'")
    assert places(write(path, text)) == ["8:17", "9:24"]


def test_every_mistake_of_a_file_is_told_at_once(path: Path) -> None:
    text = (
        f"{OPEN}  a:\n    title: A : b\n\tnext: a\n  b:\n    titel: B\n    next: nulle_part\n{END}"
    )
    assert places(write(path, text)) == ["5:14", "6:1", "8:5", "9:11"]


def test_what_comes_after_a_line_that_is_added_keeps_its_own(path: Path) -> None:
    wrong = "    screen:\n      frame: browser\n        - heading: A\n"
    text = f"{OPEN}  a:\n    title: A\n{wrong}    next: nulle_part\n{END}"
    assert places(write(path, text)) == ["8:7", "9:11"]


def test_a_slide_that_cannot_be_mended_hides_no_other(path: Path) -> None:
    bad = "  a:\n    title: A\n   next: b\n"
    other = "  b:\n    title: B\n    next: nulle_part\n"
    assert places(write(path, f"{OPEN}{bad}{other}{END}")) == ["6:4", "9:11"]


def test_a_target_among_the_slides_that_cannot_be_read_is_known(path: Path) -> None:
    bad = "  a:\n    title: A\n   next: b\n"
    assert places(write(path, f"{OPEN}{bad}  b:\n    title: B\n    next: a\n{END}")) == ["6:4"]


def test_a_mistake_on_a_line_that_is_mended_stands_where_it_was_written(path: Path) -> None:
    text = screen("- button: {label: Non : rien, to: nulle_part}")
    assert places(write(path, text)) == ["8:27", "8:43"]


@pytest.mark.parametrize("wrong", ["title: A : b", "&a title: A"])
def test_a_wrong_course_file_hides_no_scenario(tmp_path: Path, wrong: str) -> None:
    write(tmp_path / "course.yaml", f"format: 1\n{wrong}\nscenarios: [a]\nvars: {{v: w}}\n")
    slide = "{title: '{{ v }}', next: nulle_part}"
    write(tmp_path / "a.yaml", f"{OPEN}  a: {slide}\n{END}")
    write(tmp_path / "policy.yaml", "format: 1\nidle: 60\n")
    told = [Path(line.partition(": ")[0]).name for line in heads(report(tmp_path))]
    assert told == ["a.yaml:4:31", f"course.yaml:2:{'10' if wrong[0] == 't' else '1'}"]


def test_a_long_text_full_of_mistakes_is_answered_soon(path: Path) -> None:
    slides = "".join(f"  a{n}:\n    title: A : b\n    next: a{n}\n" for n in range(5_000))
    with pytest.raises(WrongCourse) as caught:
        load_course(write(path, OPEN + slides))
    assert len(caught.value.mistakes) > 500


def test_a_column_may_be_one_element(path: Path) -> None:
    text = screen("- columns: [{card: {title: A}}, [{card: {title: B}}, divider]]")
    (columns,) = elements(path, text)
    assert isinstance(columns, Columns)
    assert [len(column) for column in columns.columns] == [1, 2]
