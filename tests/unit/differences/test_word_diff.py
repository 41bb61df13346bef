"""Texts compared word by word."""

from hypothesis import given
from hypothesis import strategies as st

from tutor.differences.word_diff import Mark, changed_words, paragraphs


def marked(before: str, after: str) -> list[str]:
    """Return the changed lines, words taken out in brackets and words put in between braces."""
    signs = {Mark.KEPT: "{}", Mark.REMOVED: "[{}]", Mark.ADDED: "{{{}}}"}
    lines = changed_words(paragraphs(before), paragraphs(after))
    return ["".join(signs[words.mark].format(words.text) for words in line) for line in lines]


def test_words_are_marked_where_they_changed() -> None:
    assert marked("I click on the button", "I press on the button") == [
        "I [click]{press} on the button"
    ]


def test_paragraphs_that_stay_are_left_out() -> None:
    assert marked("One.\n\nTwo here.\n\nThree.", "One.\n\nTwo there.\n\nThree.") == [
        "Two [here]{there}."
    ]


def test_where_lines_are_cut_does_not_matter() -> None:
    assert marked("One two\nthree four", "One\ntwo three\nfour") == []


def test_items_are_lines_of_their_own() -> None:
    assert marked("- one\n- two words", "- one\n- two word\n- three") == [
        "- two [words]{word}",
        "{- three}",
    ]


def test_texts_that_share_little_are_told_one_after_the_other() -> None:
    assert marked("All of this is old.", "Nothing remains here") == [
        "[All of this is old.]",
        "{Nothing remains here}",
    ]


def test_very_long_texts_are_told_whole() -> None:
    before, after = "a " * 4_000, "a " * 4_001
    assert len(marked(before, after)) == 2


@given(st.text(), st.text())
def test_nothing_is_said_of_the_same_text_and_something_of_another(one: str, other: str) -> None:
    assert marked(one, one) == []
    assert bool(marked(one, other)) == (paragraphs(one) != paragraphs(other))
