"""Options of a question that are there under a condition: asked where they are there."""

import pytest

from tests.unit.plain.playing import turns
from tests.unit.training.attempts import task
from tests.unit.training.quizzes import quiz
from tutor.engine.session import Session, stopped_clock
from tutor.model.elements import Choice, Validate
from tutor.training.attempt import Attempt
from tutor.training.controls import Control
from tutor.training.modes import Mode


def begun(way: int, *, several: bool) -> Attempt:
    """Return an attempt that has come to the question, by the help or straight."""
    session = Session(quiz(several=several))
    attempt = Attempt(session, task("a/debut", "a/fin"), Mode.PRACTICE, "fr", clock=stopped_clock)
    attempt.choose(way)
    if way == 1:
        attempt.go_on()
    return attempt


def parts(attempt: Attempt, kind: type) -> list[Control]:
    return [one for one in attempt.position.form.controls if isinstance(one.element, kind)]


@pytest.mark.parametrize("several", [False, True])
@pytest.mark.parametrize(
    ("way", "there"), [(1, ["Hier", "Demain", "Jamais"]), (2, ["Demain", "Jamais"])]
)
def test_in_practice_the_options_that_are_there_are_asked(
    way: int, there: list[str], *, several: bool
) -> None:
    attempt = begun(way, several=several)
    assert [one.element.caption for one in parts(attempt, Choice)] == there
    right = next(one for one in parts(attempt, Choice) if one.element.caption == "Demain")
    attempt.choose(right.number)
    attempt.choose(parts(attempt, Validate)[0].number)
    assert attempt.is_over


def test_line_by_line_a_demo_numbers_the_options_that_are_there() -> None:
    assert "1. [option] Hier\n  2. [option] Demain" in turns(Session(quiz()), "1", "")[2]
    straight = turns(Session(quiz()), "2", "1")
    assert "1. [option] Demain\n  2. [option] Jamais" in straight[1]
    assert straight[2].startswith("1. [option choisie] Demain\nC'est juste.")
