"""Questions of a quiz: told in a demo, asked and graded where one learns alone."""

from msgspec.structs import replace

from tests.unit.engine.courses import course, slide
from tests.unit.training.attempts import task
from tutor.engine.session import Session, stopped_clock
from tutor.model.course import Course
from tutor.model.elements import Choice, Question, Validate
from tutor.training.attempt import Attempt
from tutor.training.controls import Control
from tutor.training.modes import Mode

DELAY = Question(
    text="Quand ?",
    options=(Choice(text="Demain", why="Trop tôt."), Choice(text="Mardi", right=True)),
).answering
PAPERS = Question(
    text="Quoi ?",
    options=(Choice(text="Photo", right=True), Choice(text="Timbre"), Choice(text="Reçu")),
    several=True,
).answering


def quiz(question: Question) -> Course:
    return course(slide("a/1", question, on="a/2"), slide("a/2", end=True))


def begun(question: Question, mode: Mode = Mode.PRACTICE) -> Attempt:
    made = quiz(question)
    asked = task("a/1", "a/2")
    return Attempt(Session(made), asked, mode, "fr", clock=stopped_clock)


def control(attempt: Attempt, what: str | type) -> Control:
    """Return an option by its text, or a part by its type."""
    return next(
        one
        for one in attempt.position.form.controls
        if (
            isinstance(one.element, what) if isinstance(what, type) else one.element.caption == what
        )
    )


def answer(attempt: Attempt, *texts: str) -> None:
    for text in texts:
        attempt.choose(control(attempt, text).number)
    attempt.choose(control(attempt, Validate).number)


def test_in_a_demo_an_option_tells_whether_it_is_right_and_why_and_stays() -> None:
    session = Session(quiz(DELAY))
    session.activate("1")
    wrong, right = (spot.element.said("fr") for spot in session.hotspots)
    assert session.state.slide.slide == "1"
    assert wrong == "**Ce n'est pas juste.** Trop tôt."
    assert right == "**C'est juste.**"


def test_the_right_option_is_asked_and_leads_on_once_validated() -> None:
    attempt = begun(DELAY)
    answer(attempt, "Mardi")
    assert attempt.is_over
    assert attempt.result.mark == 100


def test_a_wrong_one_is_told_why_and_can_be_corrected() -> None:
    attempt = begun(DELAY)
    answer(attempt, "Demain")
    assert attempt.reply is not None
    assert "Trop tôt." in attempt.reply.message
    answer(attempt, "Mardi")
    assert attempt.is_over


def test_of_several_right_ones_all_are_to_be_chosen_and_no_other() -> None:
    several = replace(PAPERS, options=(*PAPERS.options[:2], replace(PAPERS.options[2], right=True)))
    attempt = begun(several)
    answer(attempt, "Photo", "Timbre")
    assert not attempt.is_over
    answer(attempt, "Timbre", "Reçu")
    assert attempt.is_over


def test_in_an_exam_a_wrong_answer_counts_and_goes_on() -> None:
    attempt = begun(DELAY, Mode.EXAM)
    answer(attempt, "Demain")
    assert attempt.is_over
    assert attempt.result.mark == 0


def test_a_click_between_the_options_is_no_answer() -> None:
    attempt = begun(DELAY, Mode.EXAM)
    attempt.choose(control(attempt, Question).number)
    assert not attempt.is_over


def test_who_is_guided_is_told_the_right_option_then_to_validate() -> None:
    attempt = begun(DELAY, Mode.GUIDED)
    told = [attempt.instruction]
    attempt.choose(control(attempt, "Mardi").number)
    told.append(attempt.instruction)
    assert "Mardi" in told[0]
    assert "Valider" in told[1]


def test_a_question_that_is_still_asks_nothing() -> None:
    still = replace(DELAY, options=tuple(replace(one, action=None) for one in DELAY.options))
    attempt = begun(still)
    assert not attempt.position.is_step
