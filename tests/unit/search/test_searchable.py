"""Texts as words are looked for in them."""

from hypothesis import given
from hypothesis import strategies as st

from tutor.search.searchable import searchable, searchable_in_place


def test_words_are_found_across_the_marks_of_markdown() -> None:
    assert searchable("**Où** suis-`je`") == "ou suis-je"


@given(st.text())
def test_each_character_comes_from_a_place_of_the_text(text: str) -> None:
    found, places = searchable_in_place(text)
    assert found == searchable(text)
    assert len(places) == len(found)
    assert places == sorted(places)
    assert all(text[place] for place in places)
