"""What is told of a task that is over: its title, its verdict, its figures, what to see again."""

import pytest

from tests.unit.engine.courses import course, slide, to
from tests.unit.training.attempts import begun, choose, simple
from tutor.model.tasks import Exam
from tutor.training.attempt import Attempt
from tutor.training.debriefing import figures, missed_words, title, to_review, verdict
from tutor.training.modes import Mode


def played(mode: Mode = Mode.PRACTICE, *wrong: str) -> Attempt:
    """Return an attempt that came to its goal, after wrong clicks on its first slide."""
    attempt = begun(simple(), mode, exam=Exam(pass_mark=60))
    choose(attempt, *wrong, "go", "go on")
    return attempt


def review(attempt: Attempt) -> list[str]:
    made = attempt.session.course
    return [missed_words(made, missed, "en") for missed in to_review(attempt)]


def test_the_title_is_the_mode_and_the_task() -> None:
    assert title(played(Mode.EXAM), "en") == "Exam: Title of task"
    assert title(played(Mode.EXAM), "fr") == "Examen\N{NO-BREAK SPACE}: Title of task"


def test_without_a_task_the_title_names_the_course() -> None:
    assert title(begun(simple()._replace(task=None)), "en").endswith(": A small course")


def test_what_is_guided_is_done_without_a_mark() -> None:
    assert verdict(played(Mode.GUIDED, "leave"), "en") == "**Done**, to the very end."


def test_a_mark_is_told_with_the_one_that_is_needed() -> None:
    assert verdict(played(), "en") == "**Passed: 100 out of 100** (60 was needed)."
    failed = verdict(played(Mode.PRACTICE, "leave"), "en")
    assert failed == "**Not yet: 50 out of 100** (60 is needed)."


@pytest.mark.parametrize(
    ("mode", "counted"),
    [
        (Mode.GUIDED, ["0 s"]),
        (Mode.PRACTICE, ["1 out of 2", "1", "0", "0 s"]),
        (Mode.EXAM, ["2 out of 2", "0", "0 s"]),
    ],
)
def test_figures_are_those_that_count_in_the_mode(mode: Mode, counted: list[str]) -> None:
    wrong = ["leave"] if mode is not Mode.EXAM else []
    assert [value for _, value in figures(played(mode, *wrong), "en")] == counted


def test_what_is_to_be_seen_again_says_how_many_mistakes_there_were() -> None:
    assert review(played()) == []
    assert review(played(Mode.PRACTICE, "leave")) == ["Screen 1, Title of a/1 (1 mistake)"]
    assert review(played(Mode.PRACTICE, "leave", "wrong")) == [
        "Screen 1, Title of a/1 (2 mistakes)"
    ]


def test_nothing_is_to_be_seen_again_of_what_was_guided() -> None:
    assert review(played(Mode.GUIDED, "leave")) == []


def test_what_was_shown_is_to_be_seen_again() -> None:
    attempt = begun(simple())
    attempt.help()
    attempt.help()
    choose(attempt, "go", "go on")
    assert review(attempt) == ["Screen 1, Title of a/1 (shown)"]


def test_a_slide_that_the_course_has_no_more_is_not_to_be_seen_again() -> None:
    attempt = played(Mode.PRACTICE, "leave")
    attempt.session.adopt(course(slide("a/2", to("a/goal")), slide("a/goal", end=True)))
    assert review(attempt) == []
