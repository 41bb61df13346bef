"""A line on which one types."""

import pytest

from tutor.ui.entry import Entry


@pytest.mark.parametrize(
    ("before", "key", "after"),
    [
        ("deux mo|ts", "left", "deux m|ots"),
        ("deux mo|ts", "right", "deux mot|s"),
        ("deux mo|ts", "home", "|deux mots"),
        ("deux mo|ts", "end", "deux mots|"),
        ("deux mo|ts", "backspace", "deux m|ts"),
        ("deux mo|ts", "delete", "deux mo|s"),
        ("deux mots|", "ctrl+w", "deux |"),
        ("deux mots |", "ctrl+backspace", "deux |"),
        ("deux mo|ts", "ctrl+u", "|ts"),
        ("|mots", "left", "|mots"),
        ("mots|", "right", "mots|"),
        ("|mots", "backspace", "|mots"),
        ("mots|", "delete", "mots|"),
    ],
)
def test_keys_move_and_delete(before: str, key: str, after: str) -> None:
    text, _, rest = before.partition("|")
    entry = Entry(text + rest, len(text)).after(key)
    assert entry
    assert f"{entry.text[: entry.at]}|{entry.text[entry.at :]}" == after


def test_what_is_typed_stands_before_the_cursor() -> None:
    assert Entry("ac", 1).typed("b") == Entry("abc", 2)


def test_a_pasted_text_stays_on_one_line_and_commands_no_terminal() -> None:
    assert Entry().typed("a\nb\x1b[2J").text == "a b [2J"


def test_other_keys_are_for_others() -> None:
    assert Entry("a", 1).after("escape") is None
