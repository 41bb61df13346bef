"""The attestation of an exam that was passed."""

from datetime import date

import pytest

from tests.unit.painting.drawn import text_of
from tutor.exports.attestation import Success, attestation
from tutor.exports.looks import FilePainter, picture_look, plain_look
from tutor.language import Language
from tutor.model.course import Theme
from tutor.training.result import Result

RESULT = Result(steps=12, right=11, wrong=1, hints=0, seconds=312, mark=91, passed=True)
JULIE = Success("Le thé", "Servir une tasse", "Julie", date(2026, 8, 1), RESULT, "1b4e28ba")


def words(success: Success, language: Language = "fr", width: int = 88) -> str:
    look = plain_look(language, "utf-8")
    return text_of(FilePainter(look, width, 10).screen(attestation(success, language)))


def test_it_tells_who_passed_what_when_and_with_which_mark() -> None:
    told = words(JULIE)
    for part in ("Julie a réussi l'examen", "Le thé", "Servir une tasse", "1er août 2026"):
        assert part in told
    assert "91 sur 100" in told
    assert "11 sur 12" in told
    assert "Séance 1b4e28ba" in told


def test_it_tells_what_the_course_tells_of_itself() -> None:
    assert "Par A_B · version 2" in words(JULIE._replace(imprint="Par A_B · version 2"))


def test_it_speaks_english() -> None:
    told = words(JULIE, "en")
    assert "Julie passed the exam" in told
    assert "1 August 2026" in told


def test_without_a_name_it_leaves_room_for_one() -> None:
    told = words(JULIE._replace(person=None))
    assert "………… a réussi" in told
    assert "s'est donné" not in told


@pytest.mark.parametrize("name", ["*étoile*", "_a_ `b`", "[x](y)", "<b>", "1. un", "a\\b", "&amp;"])
def test_a_name_is_written_as_it_is(name: str) -> None:
    assert f"{name} a réussi" in words(JULIE._replace(person=name))


@pytest.mark.parametrize("width", [40, 88, 120])
def test_it_is_painted_at_any_width(width: int) -> None:
    look = picture_look(Theme(), "fr", dark=False)
    assert FilePainter(look, width, 10).screen(attestation(JULIE, "fr")).width == width
