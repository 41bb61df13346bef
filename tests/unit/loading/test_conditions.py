"""What play must remember is known before slides are read."""

import pytest

from tutor.loading.conditions import asked_in


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("when: {seen: help}", ["a/help"]),
        ("when: {not: {seen: b/help}}, to: end}", ["b/help"]),
        ("when: {seen: [help, b/], done: a}", ["a/help", "b/"]),
        ("when:\n  seen: help  # once\n  is: {x: y}", ["a/help"]),
        ("when:\n  seen:\n    - help\n    - b/other\n  done: c", ["a/help", "b/other"]),
        ("when:\n  seen:   # all\n  - help\n\n  - two\n", ["a/help", "a/two"]),
        ("when: {seen: [help,\n   two]}", ["a/help", "a/two"]),
        ('when: {"seen": "help"}', ["a/help"]),
        ("text: unseen help", []),
    ],
)
def test_the_slides_that_conditions_ask_for_are_found_in_the_text(
    text: str, names: list[str]
) -> None:
    assert list(asked_in(text, "a", "seen")) == names


def test_scenarios_that_are_to_be_done_are_found_in_the_text() -> None:
    assert list(asked_in("when: {seen: x, done: [a, b]}", "a", "done")) == ["a", "b"]
