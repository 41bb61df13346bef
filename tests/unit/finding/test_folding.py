"""What does not matter when one looks for words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.finding.folding import fold, fold_in_place


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Sécurité", "securite"),
        ("SE\u0301CURITÉ", "securite"),
        ("l’assuré", "l'assure"),
        ("« Ça »", '" ca "'),
        ("Œuvre, cœur, naïf", "oeuvre, coeur, naif"),
        ("Straße", "strasse"),
        ("à\u00a0plat\nici", "a plat ici"),
        ("**qui** je `suis`", "qui je suis"),
        ("co\u00adde", "code"),
    ],
)
def test_accents_capitals_and_typography_are_folded(written: str, folded: str) -> None:
    assert fold(written) == folded


@given(st.text())
def test_each_folded_character_comes_from_a_place_of_the_text(text: str) -> None:
    folded, places = fold_in_place(text)
    assert folded == fold(text)
    assert len(places) == len(folded)
    assert places == sorted(places)
    assert all(text[place] for place in places)


@given(st.text())
def test_what_is_folded_stays_as_it_is(text: str) -> None:
    assert fold(fold(text)) == fold(text)
