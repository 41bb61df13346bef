"""The minutes of a scenario are written into its text, and nothing else of it changes."""

import pytest

from tutor.loading.minutes import with_minutes

SLIDES = "slides:\n  fin: {title: Fin, end: true}\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("minutes: 5\n", "minutes: 12\n"),
        ("minutes:   5   # prévu\n", "minutes:   12   # prévu\n"),
        ('minutes: "5"\n', 'minutes: "12"\n'),
        ("minutes: '5' # x\n", "minutes: '12' # x\n"),
        ("minutes:\n  5\n", "minutes:\n  12\n"),
    ],
)
def test_a_number_takes_the_place_of_the_former_one(before: str, after: str) -> None:
    text = f"# Un\nformat: 1\ntitle:  'Essai' # deux\n{before}# trois\n{SLIDES}"
    assert with_minutes(text, 12) == text.replace(before, after)


def test_a_new_line_comes_after_the_summary() -> None:
    text = f"format: 1\ntitle: Essai\nsummary: Court # un\n\n# deux\n{SLIDES}"
    expected = text.replace("# un\n", "# un\nminutes: 12\n")
    assert with_minutes(text, 12) == expected


def test_a_new_line_never_falls_into_a_text_of_several_lines() -> None:
    text = f"format: 1\ntitle: Essai\nsummary: |\n  Un\n  deux\n{SLIDES}"
    assert with_minutes(text, 12) == text.replace("Essai\n", "Essai\nminutes: 12\n")


def test_windows_line_ends_stay() -> None:
    text = f"format: 1\ntitle: Essai\n{SLIDES}".replace("\n", "\r\n")
    assert with_minutes(text, 12) == text.replace("Essai\r\n", "Essai\r\nminutes: 12\r\n")


def test_an_indented_head_stays_in_line() -> None:
    text = "  format: 1\n  title: Essai\n  slides: {fin: {title: Fin, end: true}}\n"
    assert with_minutes(text, 12) == text.replace("Essai\n", "Essai\n  minutes: 12\n")


def test_a_long_scenario_is_written_without_reading_its_slides() -> None:
    many = "".join(f"  s{n}:\n    title: '{n}'\n    end: true\n" for n in range(10))
    text = f"format: 1\ntitle: Essai\nslides:\n{many}minutes: 3\n"
    assert with_minutes(text, 12) == text.replace("minutes: 3", "minutes: 12")


def test_a_head_on_one_line_has_no_place_for_a_new_one() -> None:
    assert with_minutes("{format: 1, title: E, slides: {fin: {title: F, end: true}}}\n", 5) is None
    text = "{format: 1, title: E, minutes: 3, slides: {fin: {title: F, end: true}}}\n"
    assert with_minutes(text, 5) == text.replace("3", "5")
