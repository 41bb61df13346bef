"""Texts cut to a width."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tutor.painting.blocks import shorten_inside


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Je modifie mon adresse email", "Je modifie…email"),
        ("Je modifie mon numéro de téléphone mobile", "Je modifi…mobile"),
        ("Bienvenue !", "Bienvenue !"),
    ],
)
def test_titles_that_begin_alike_are_told_apart_by_their_ends(text: str, told: str) -> None:
    assert shorten_inside(text, 16) == told


@given(st.text(), st.integers(-3, 40))
def test_a_text_is_never_wider_than_asked(text: str, width: int) -> None:
    assert cell_len(shorten_inside(text, width)) <= max(width, 0)
