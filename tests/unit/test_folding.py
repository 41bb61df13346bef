"""What does not matter when one compares words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.folding import fold


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
        ("co\u00adde", "code"),
    ],
)
def test_accents_capitals_and_typography_are_folded(written: str, folded: str) -> None:
    assert fold(written) == folded


@given(st.text())
def test_what_is_folded_stays_as_it_is(text: str) -> None:
    assert fold(fold(text)) == fold(text)
