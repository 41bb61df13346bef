"""The words of the format in other languages."""

import pytest

from tutor.commands import COMMANDS
from tutor.loading.mending.quoting import known_keys
from tutor.model.elements import KINDS
from tutor.model.screens import FRAMES
from tutor.model.targets import Reserved
from tutor.model.words import glossed, translated

ALL = {*known_keys(), *KINDS, *FRAMES, *map(str, Reserved), "true", "false"}


@pytest.mark.parametrize(
    ("word", "names", "meant"),
    [
        ("écran", known_keys(), "screen"),
        ("Ecran", known_keys(), "screen"),
        ("diapositives", known_keys(), "slides"),
        ("vers", known_keys(), "to"),
        ("to", ("title", "next"), "next"),
        ("navigateur", FRAMES, "browser"),
        ("titre", KINDS, "heading"),
        ("case_à_cocher", KINDS, "checkbox"),
        ("quitter", Reserved, "quit"),
        ("oui", ("true", "false"), "true"),
        ("jouer", COMMANDS, "play"),
        ("vidéo", KINDS, None),
    ],
)
def test_a_french_word_leads_to_the_one_that_is_meant(
    word: str, names: list[str], meant: str | None
) -> None:
    assert translated(word, names) == meant


def test_every_word_of_the_format_has_a_french_one() -> None:
    without = {
        name for name in ALL if not translated(name, (name,)) and glossed(name, "fr") == name
    }
    assert without == set()


def test_a_word_is_glossed_where_its_meaning_is_another_word() -> None:
    assert glossed("heading", "fr") == "heading (titre)"
    assert glossed("menu", "fr") == "menu"
    assert glossed("heading", "en") == "heading"
    assert glossed("Aller à l'École", "fr") == "Aller à l'École"
