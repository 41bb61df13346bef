"""The languages of the interface."""

import string
import subprocess
import sys
from pathlib import Path

import pytest
from babel.messages.catalog import Message

from tests.unit.program import ROOT
from tools.catalogues import catalogues, compiled, read, sentences
from tutor.language import DEFAULT, LANGUAGES, Language, Phrase, Plural, choose_language, verbatim
from tutor.language.names import long_offer, next_language, offer
from tutor.language.numbers import decimal

EVERY_CATALOGUE = pytest.mark.parametrize("path", catalogues(), ids=lambda path: path.parts[-3])


def places(text: str) -> set[str]:
    """Return the names of the places to fill in a sentence."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def forms(text: str | tuple[str, ...] | list[str] | None) -> list[str]:
    """Return the forms of a sentence: one, or those for one thing and for several."""
    return [text] if isinstance(text, str) else list(text or [""])


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


def test_the_default_language_is_the_first_that_is_spoken() -> None:
    assert LANGUAGES[0] == DEFAULT == "fr"
    assert set(LANGUAGES) == {"fr", "en"}


def test_a_phrase_fills_its_places_in_either_language() -> None:
    phrase = Phrase("from {first} to {last}", context="dates")
    assert phrase("fr", first=1, last=2) == "du 1 au 2"
    assert phrase("en", first=1, last=2) == "from 1 to 2"


def test_the_same_english_words_are_said_otherwise_in_another_context() -> None:
    assert Phrase("from {first} to {last}")("fr", first=1, last=2) == "de 1 à 2"


def test_what_fills_a_place_is_not_looked_at() -> None:
    assert Phrase("“{name}”")("en", name="{other} {0}") == "“{other} {0}”"


def test_zero_is_singular_in_french_and_plural_in_english() -> None:
    slides = Plural("{count} slide", "{count} slides")
    assert [slides("fr", count) for count in (0, 1, 2)] == [
        "0 diapositive", "1 diapositive", "2 diapositives",
    ]  # fmt: skip
    assert [slides("en", count) for count in (0, 1, 2)] == ["0 slides", "1 slide", "2 slides"]


def test_a_language_without_a_catalogue_speaks_as_the_code_does() -> None:
    assert Phrase("error")("eo") == "error"


def test_what_is_verbatim_is_said_alike_in_every_language() -> None:
    assert {verbatim("HTTP 503 {x}")(language) for language in LANGUAGES} == {"HTTP 503 {x}"}


def test_decimals_are_written_as_each_language_does() -> None:
    assert (decimal(4.5, "fr"), decimal(4.5, "en")) == ("4,5", "4.5")


def test_a_language_is_offered_in_its_own_words() -> None:
    assert (offer("fr"), offer("en")) == ("EN English", "FR Français")
    assert long_offer("fr").startswith("In English")
    assert long_offer("en").startswith("En français")


def test_after_the_last_language_comes_the_first() -> None:
    assert [next_language(one, ("fr", "en", "de")) for one in ("fr", "de", "eo")] == [
        "en", "fr", "fr",
    ]  # fmt: skip


@EVERY_CATALOGUE
def test_every_sentence_is_said(path: Path) -> None:
    catalogue = read(path)
    unsaid = [
        message.id
        for message in sentences()
        if message.id and not _is_said(catalogue.get(message.id, message.context))
    ]
    assert unsaid == [], "make catalogues, then fill in what is empty or fuzzy"


@EVERY_CATALOGUE
def test_no_sentence_has_lost_a_place(path: Path) -> None:
    lost = [
        message.id
        for message in read(path)
        if message.id and "python-brace-format" in message.flags
        for form in forms(message.string)
        if places(form) | {"count"} != places(forms(message.id)[-1]) | {"count"}
    ]
    assert lost == []


@EVERY_CATALOGUE
def test_no_sentence_of_argparse_has_lost_a_place(path: Path) -> None:
    wrong = {message.id: problems for message, problems in read(path).check() if problems}
    assert wrong == {}


@EVERY_CATALOGUE
def test_what_is_compiled_is_what_is_written(path: Path) -> None:
    assert path.with_suffix(".mo").read_bytes() == compiled(read(path)), "make catalogues"


def test_a_plain_checkout_speaks_french() -> None:
    ran = subprocess.run(
        (sys.executable, "-m", "tutor", "--help"),
        cwd=ROOT, env={"LANG": "fr_FR.UTF-8"}, capture_output=True, encoding="utf-8",
    )  # fmt: skip
    assert "commandes :" in ran.stdout


def _is_said(message: Message | None) -> bool:
    return message is not None and not message.fuzzy and all(forms(message.string))
