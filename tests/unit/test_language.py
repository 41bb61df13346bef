"""The two languages of the interface."""

import importlib
import pkgutil
import string
from collections.abc import Iterator

import pytest

import tutor
from tutor.language import Language, Phrase, choose_language


def phrases() -> Iterator[tuple[str, Phrase]]:
    """Yield every sentence of the interface under the name of its module and its own."""
    for found in pkgutil.walk_packages(tutor.__path__, "tutor."):
        if found.name != "tutor.__main__":
            for name, value in vars(importlib.import_module(found.name)).items():
                if isinstance(value, Phrase):
                    yield f"{found.name}.{name}", value


def places(text: str) -> set[str]:
    """Return the names of the places to fill in a sentence."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "fr"),
        ({"LANG": ""}, "fr"),
        ({"LANG": "fr_FR.UTF-8"}, "fr"),
        ({"LANG": "en_US.UTF-8"}, "en"),
        ({"LANG": "en"}, "en"),
        ({"LANG": "EN_GB"}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "fr"),
        ({"LANG": "C"}, "fr"),
        ({"LANG": "C.UTF-8"}, "fr"),
        ({"LC_MESSAGES": "en_GB", "LANG": "fr_FR"}, "en"),
        ({"LC_ALL": "fr_FR", "LC_MESSAGES": "en_GB", "LANG": "en_GB"}, "fr"),
        ({"LC_ALL": "", "LC_MESSAGES": "", "LANG": "en_GB"}, "en"),
        ({"LC_ALL": "de_DE", "LANG": "en_GB"}, "fr"),
    ],
)
def test_the_locale_chooses_else_french(environment: dict[str, str], language: Language) -> None:
    assert choose_language(None, environment) == language


@pytest.mark.parametrize("asked", ["fr", "en"])
def test_what_is_asked_for_comes_first(asked: Language) -> None:
    assert choose_language(asked, {"LC_ALL": "en_US" if asked == "fr" else "fr_FR"}) == asked


@pytest.mark.parametrize("asked", ["de", "", "EN", "english"])
def test_a_language_that_is_not_spoken_leaves_it_to_the_locale(asked: str) -> None:
    assert choose_language(asked, {"LANG": "en_GB"}) == "en"
    assert choose_language(asked, {}) == "fr"


def test_a_phrase_fills_its_places_in_either_language() -> None:
    phrase = Phrase("{count} écrans de {name}", "{name}: {count} screens")
    assert phrase("fr", count=2, name="A") == "2 écrans de A"
    assert phrase("en", count=2, name="A") == "A: 2 screens"


def test_what_fills_a_place_is_not_looked_at() -> None:
    assert Phrase("« {name} »", "“{name}”")("fr", name="{other} {0}") == "« {other} {0} »"


def test_every_phrase_has_the_same_places_in_both_languages() -> None:
    different = [name for name, phrase in phrases() if places(phrase.fr) != places(phrase.en)]
    assert different == []


def test_every_phrase_is_said_in_both_languages() -> None:
    half = [name for name, phrase in phrases() if bool(phrase.fr) != bool(phrase.en)]
    assert half == []


def test_there_are_phrases_in_the_whole_house() -> None:
    rooms = {name.split(".")[1] for name, _ in phrases()}
    assert {"loading", "plain", "ui", "commands"} <= rooms
