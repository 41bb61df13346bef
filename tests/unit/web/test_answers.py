"""What fields take, as the page's player reads it."""

from typing import Any

import pytest

from tutor.model.answers import Answer
from tutor.web.answers import answer_form


def test_a_way_is_kept_and_the_others_left_out() -> None:
    assert answer_form(Answer(like="Martin")) == {"like": "Martin"}
    assert answer_form(Answer(one_of=("a", "b"))) == {"one_of": ("a", "b")}


def test_a_mistake_is_read_as_it_is_written_and_the_others_as_none() -> None:
    answer = Answer(like="4512", wrong={"05/04/2026": "A date.", "else": "Look."})  # type: ignore[dict-item]
    form: dict[str, Any] = answer_form(answer)
    assert form["wrong"] == [
        [{"date": "05/04/2026"}, [["p", ["A date."]]]],
        [None, [["p", ["Look."]]]],
    ]


@pytest.mark.parametrize(
    ("pattern", "program"),
    [
        ("[a-c]", [{"in": [(97, 99)]}, {"go": ()}]),
        ("(?i)k", [{"in": [(75, 75), (107, 107), (8490, 8490)]}, {"go": ()}]),
        (r"^\Z", [{"at": "^"}, {"at": r"\Z"}, {"go": ()}]),
        ("a?", [{"go": (1, 2)}, {"in": [(97, 97)]}, {"go": ()}]),
    ],
)
def test_a_pattern_is_compiled_to_ranges_of_characters(pattern: str, program: object) -> None:
    form: dict[str, Any] = answer_form(Answer(pattern=pattern))
    assert form["pattern"] == {"whole": program, "beginnings": []}


def test_what_a_pattern_begins_with_is_a_program_of_its_own() -> None:
    form: dict[str, Any] = answer_form(Answer(pattern="(?!a)b"))
    assert form["pattern"]["beginnings"] == [[[{"in": [(97, 97)]}, {"go": ()}], False]]
