"""Values come out as they were written: nothing is taken for a number, a date or a yes."""

from pathlib import Path

import pytest

from tests.unit.loading.written import (
    END,
    HEAD,
    elements,
    heads,
    report,
    scenario,
    screen,
    slide,
    write,
)
from tutor.loading.courses import load_course
from tutor.model.elements import Checkbox, Field, Heading, List, Steps, Text

AS_WRITTEN = [
    "034567",
    "06 11 12 13 14",
    "on",
    "off",
    "yes",
    "no",
    "oui",
    "non",
    "y",
    "~",
    "null",
    "Null",
    "1.10",
    "1.0",
    "0x1F",
    "0o17",
    "2021-09-28",
    "2021-09-28 10:00:00",
    "12:30:45",
    "1e3",
    ".inf",
    "-.5",
    "+33",
    "1_000",
    "=",
    "<<",
    "true",
    "False",
    "Ça coûte 3 €",
    "https://exemple.fr/a?b=c#d",
    "martine@exemple.fr",
    "👩‍🦽 accès",
]


@pytest.mark.parametrize("value", AS_WRITTEN)
@pytest.mark.parametrize("quote", ["", "'", '"'])
def test_a_value_comes_out_as_written(tmp_path: Path, value: str, quote: str) -> None:
    text = screen(f"- field: {{label: Valeur, value: {quote}{value}{quote}}}")
    assert elements(tmp_path / "a.yaml", text) == (Field(label="Valeur", value=value),)


@pytest.mark.parametrize("value", AS_WRITTEN)
def test_a_list_and_a_variable_come_out_as_written(tmp_path: Path, value: str) -> None:
    text = screen(
        f"""
        - list: [{value}, "{{{{ valeur }}}}"]
        - list:
            - {value}
        """,
        head=f"vars:\n  valeur: {value}\n",
    )
    assert elements(tmp_path / "a.yaml", text) == (
        List(items=(value, value)),
        List(items=(value,)),
    )


def test_a_block_text_keeps_its_lines(tmp_path: Path) -> None:
    text = scenario("debut:\n  title: Debut\n  text: |\n    Un.\n\n      # Deux\n  next: fin\n")
    assert slide(load_course(write(tmp_path / "a.yaml", text))).text == "Un.\n\n  # Deux\n"


def test_a_folded_text_is_one_line(tmp_path: Path) -> None:
    text = scenario(
        "debut:\n  title: >-\n    Un\n    deux\n  text: trois\n    quatre\n  next: fin\n"
    )
    read = slide(load_course(write(tmp_path / "a.yaml", text)))
    assert (read.title, read.text) == ("Un deux", "trois quatre")


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
def test_a_file_of_another_system_reads_the_same(tmp_path: Path, mark: bytes, end: bytes) -> None:
    text = scenario("debut:\n  title: Début\n  text: |\n    Un.\n\n    Deux.\n  next: fin\n")
    path = write(tmp_path / "a.yaml", text)
    expected = load_course(path)
    path.write_bytes(mark + text.encode().replace(b"\n", end))
    assert load_course(path) == expected


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
@pytest.mark.parametrize("wrong", [b"nowhere", b"caf\xe9", b"\x1b[0m", b'"\\q"'])
def test_mistakes_of_a_file_of_another_system_have_the_same_places(
    tmp_path: Path, mark: bytes, end: bytes, wrong: bytes
) -> None:
    text = scenario("debut:\n  title: Début\n  next: XX\n").encode().replace(b"XX", wrong)
    path = tmp_path / "a.yaml"
    path.write_bytes(text)
    expected = report(path)
    path.write_bytes(mark + text.replace(b"\n", end))
    assert report(path) == expected
    assert "a.yaml:6:" in expected


def test_the_shipped_file_with_windows_ends_reads_the_same(
    tmp_path: Path, shipped_folder: Path
) -> None:
    for path in shipped_folder.glob("*.yaml"):
        content = path.read_bytes().replace(b"\n", b"\r\n")
        (tmp_path / path.name).write_bytes(b"\xef\xbb\xbf" + content)
    assert load_course(tmp_path) == load_course(shipped_folder)


def test_flags_numbers_and_choices_are_read(tmp_path: Path) -> None:
    text = screen(
        """
        - checkbox: {label: Oui, checked: true}
        - checkbox: {label: Non, checked: "false"}
        - heading: {text: Titre, level: 3}
        - steps: {items: [a, b], current: 2}
        - text: {text: Bas de page, align: center, muted: true}
        """
    )
    assert elements(tmp_path / "a.yaml", text) == (
        Checkbox(label="Oui", checked=True),
        Checkbox(label="Non", checked=False),
        Heading(text="Titre", level=3),
        Steps(items=("a", "b"), current=2),
        Text(text="Bas de page", align="center", muted=True),
    )


@pytest.mark.parametrize("number", ["1", "007", "9999"])
def test_whole_numbers_are_read(tmp_path: Path, number: str) -> None:
    text = screen(f"- steps: {{items: [a], current: {number}}}")
    assert elements(tmp_path / "a.yaml", text) == (Steps(items=("a",), current=int(number)),)


@pytest.mark.parametrize(
    "number", ["0", "-1", "10000", "1.0", "1e3", "0x1", "²", "٣", "true", "' 1'", "''", "9" * 5000]
)
def test_other_numbers_are_refused(tmp_path: Path, number: str) -> None:
    path = write(tmp_path / "a.yaml", screen(f"- steps: {{items: [a], current: {number}}}"))
    assert "nombre entier" in report(path)


@pytest.mark.parametrize("flag", ["yes", "no", "on", "True", "1", "vrai", "~", "''"])
def test_a_flag_is_true_or_false_and_nothing_else(tmp_path: Path, flag: str) -> None:
    path = write(tmp_path / "a.yaml", screen(f"- checkbox: {{label: Oui, checked: {flag}}}"))
    assert "ni true ni false" in report(path)


def test_an_unknown_variable_is_told_wherever_it_stands(tmp_path: Path) -> None:
    slides = """
        debut:
          title: "{{ a }}"
          text: "{{ b }} {{ connue }} {{b}}"
          notes: |
            {{ c }}
          screen:
            frame: browser
            url: "{{ d }}"
            elements: [{button: {label: "{{ e }}", say: "{{ f }}", hint: "{{ g }}"}}]
          next: fin
        """
    path = write(tmp_path / "a.yaml", scenario(slides, head="vars: {connue: oui}\n"))
    told = [line.rpartition(" : ")[2] for line in report(path).splitlines() if "inconnue" in line]
    assert [word for line in told for word in "abcdefg" if f"« {word} »" in line] == list(
        "abbcdefg"
    )


def test_an_unknown_variable_by_itself_is_not_told_to_be_empty_too(tmp_path: Path) -> None:
    path = write(tmp_path / "a.yaml", screen("- button: '{{ inconnue }}'"))
    assert heads(report(path)) == [f"{path}:8:19: variable inconnue « inconnue »"]


def test_what_is_no_variable_is_left_alone(tmp_path: Path) -> None:
    value = "{ nom } {{ nom } {nom}} }} {{"
    text = screen(f"- field: {{label: a, value: '{value}'}}", head="vars: {nom: Martin}\n")
    assert elements(tmp_path / "a.yaml", text) == (Field(label="a", value=value),)


def test_the_scenario_s_variables_come_before_the_course_s(tmp_path: Path) -> None:
    head = "vars: {nom: du parcours, propre: à lui}\n"
    slides = "debut:\n  title: '{{ nom }}, {{propre}}, {{ autre }}'\n  next: fin\n"
    course = f"{HEAD}scenarios: [a, b]\nvars: {{nom: du cours, autre: commun}}\n"
    write(tmp_path / "course.yaml", course)
    write(tmp_path / "a.yaml", scenario(slides, head=head))
    write(tmp_path / "b.yaml", HEAD + "slides:\n" + END.replace("title: Fin", "title: '{{ nom }}'"))
    read = load_course(tmp_path)
    assert slide(read).title == "du parcours, à lui, commun"
    assert read.scenarios["b"].slides["fin"].title == "du cours"


def test_titles_may_hold_variables(tmp_path: Path) -> None:
    write(tmp_path / "course.yaml", "format: 1\ntitle: '{{ n }}'\nscenarios: [a]\nvars: {n: Nom}\n")
    head = "format: 1\ntitle: De {{ n }}\nsummary: Pour {{ n }}\nslides:\n"
    write(tmp_path / "a.yaml", head + END)
    read = load_course(tmp_path)
    told = (read.title, read.scenarios["a"].title, read.scenarios["a"].summary)
    assert told == ("Nom", "De Nom", "Pour Nom")


def test_the_minutes_of_a_scenario_are_a_number_or_not_given(tmp_path: Path) -> None:
    timed = load_course(write(tmp_path / "a.yaml", scenario(head="minutes: 12\n")))
    untimed = load_course(write(tmp_path / "b.yaml", scenario()))
    assert timed.scenarios["a"].minutes == 12
    assert untimed.scenarios["b"].minutes is None
