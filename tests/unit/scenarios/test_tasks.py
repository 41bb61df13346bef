"""The tasks of the shipped course: each can be done, and its brief gives what is to be typed."""

import pytest

from tests.unit.program import ROOT
from tests.unit.training.attempts import right_value
from tutor.loading.courses import load_course
from tutor.model.course import Course
from tutor.model.elements import Field
from tutor.model.tasks import Task
from tutor.training.attempt import Attempt
from tutor.training.controls import Control
from tutor.training.lessons import Lessons
from tutor.training.modes import Mode

COURSE = load_course(ROOT / "scenarios")


def begin(task: Task, mode: Mode = Mode.PRACTICE) -> Attempt:
    return Lessons(COURSE, "fr", clock=lambda: 0.0).begin(mode, task)


def fill_in(attempt: Attempt, control: Control) -> None:
    if isinstance(control.origin, Field):
        attempt.fill(control.number, right_value(control) or "")
    elif control.option is not None or right_value(control):
        attempt.choose(control.number)


def go_on(attempt: Attempt) -> None:
    position = attempt.position
    right = [control for control in position.form.controls if position.is_right(control)]
    if right and position.is_step:
        attempt.choose(right[0].number)
    else:
        attempt.go_on()


def played(task: Task, mode: Mode) -> tuple[Attempt, list[Control]]:
    """Do a task as it should be; return what was filled in on the way."""
    attempt, filled = begin(task, mode), list[Control]()
    while not attempt.is_over:
        for control in attempt.position.form.to_fill:
            fill_in(attempt, control)
            filled.append(control)
        go_on(attempt)
    return attempt, filled


def takes_one_text(control: Control) -> bool:
    expected = control.origin.expected if isinstance(control.origin, Field) else None
    return expected is not None and not (expected.pattern or expected.same_as)


@pytest.mark.parametrize("task", COURSE.tasks, ids=lambda task: task.id)
class TestEachTask:
    @pytest.mark.parametrize("mode", [Mode.GUIDED, Mode.PRACTICE, Mode.EXAM])
    def test_it_is_passed_by_whoever_does_it_right(self, task: Task, mode: Mode) -> None:
        attempt, _ = played(task, mode)
        assert (attempt.result.mark, attempt.result.wrong, attempt.result.passed) == (100, 0, True)
        assert attempt.result.steps >= 2

    def test_its_brief_gives_what_only_one_text_will_do_for(self, task: Task) -> None:
        _, filled = played(task, Mode.PRACTICE)
        wanted = {right_value(control) or "" for control in filled if takes_one_text(control)}
        assert {text for text in wanted if text not in task.brief} == set()

    def test_it_says_how_long_it_takes(self, task: Task) -> None:
        assert task.minutes


def test_there_are_tasks_enough(shipped: Course) -> None:
    assert len(shipped.tasks) >= 8
    assert shipped.id == "mon-espace-sante"


def test_no_answer_gives_away_what_is_to_be_typed() -> None:
    fields = [
        element
        for slide in COURSE.slides
        for element in slide.elements
        if isinstance(element, Field)
    ]
    for field in fields:
        wrong = field.expected.wrong if field.expected else None
        assert not wrong or not field.value or field.value not in wrong


def test_the_option_that_was_just_chosen_is_chosen_on_the_next_screen() -> None:
    """Else one goes on at once, and is told that nothing is chosen."""
    attempt = begin(next(task for task in COURSE.tasks if task.id == "relire_son_choix"))
    assert str(attempt.session.slide.ref) == "opposition/choix"
    go_on(attempt)
    assert (str(attempt.session.slide.ref), attempt.result.wrong) == ("opposition/confirmation", 0)


@pytest.mark.parametrize(
    ("task", "option"), [("activation", "Je m'oppose"), ("opposition", "J'active")]
)
def test_the_other_decision_is_a_mistake(task: str, option: str) -> None:
    attempt = begin(next(one for one in COURSE.tasks if one.id == task))
    while str(attempt.session.slide.ref) != "activation/choix":
        for control in attempt.position.form.to_fill:
            fill_in(attempt, control)
        go_on(attempt)
    other = next(c for c in attempt.position.form.controls if option in c.element.caption)
    attempt.choose(other.number)
    assert (str(attempt.session.slide.ref), attempt.result.wrong) == ("activation/choix", 1)
