"""Each task of the shipped course is done line by line, without a mistake."""

from collections.abc import Iterator

import pytest

from tests.unit.plain.playing import printed
from tests.unit.training.attempts import Clock, right_value
from tutor.commands.common.command import shipped_course
from tutor.engine.session import Session
from tutor.language import Language
from tutor.loading.courses import load_course
from tutor.model.course import Course
from tutor.model.elements import Field
from tutor.plain.conversation import converse
from tutor.training.attempt import Attempt
from tutor.training.controls import Control, is_filled
from tutor.training.course_tasks import tasks_of
from tutor.training.lessons import Chosen, Lessons, StartRequest
from tutor.training.modes import Mode

TASKS = [task.id for task in tasks_of(load_course(shipped_course()))]


def answers(attempt: Attempt) -> Iterator[str]:
    """Yield what one answers to do a task rightly, and do it."""
    while not attempt.is_over:
        position = attempt.position
        lacking = (one for one in position.form.to_fill if not is_filled(one, position.filled))
        following = next(lacking, None) or next(
            (one for one in position.form.controls if position.is_right(one)), None
        )
        if following is None or not position.is_step:
            yield ""
            attempt.go_on()
            continue
        number = str(shown(attempt, following))
        if isinstance(following.origin, Field):
            text = right_value(following) or ""
            yield from (number, text) if following.origin.secret else (f"{number} {text}",)
            attempt.fill(following.number, text)
        else:
            yield number
            attempt.choose(following.number)


def shown(attempt: Attempt, control: Control) -> int:
    """Return the number that a control bears among those that react."""
    reacting = [one.number for one in attempt.position.form.controls if one.reacts]
    return reacting.index(control.number) + 1


@pytest.mark.parametrize("id", TASKS)
@pytest.mark.parametrize("mode", [Mode.PRACTICE, Mode.EXAM])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_whoever_answers_rightly_has_the_best_mark(
    shipped: Course, id: str, mode: Mode, language: Language
) -> None:
    lessons = Lessons(shipped, language, clock=Clock())
    task = lessons.task(id)
    given = [*answers(lessons.begin(mode, task)), "q"]
    told = printed(
        lambda at: converse(lessons, at, StartRequest(Chosen(mode, task)), Session(shipped)),
        *given,
        language=language,
    )
    assert {"fr": "100 sur 100", "en": "100 out of 100"}[language] in told
    assert "À revoir" not in told
    assert "To see again" not in told


@pytest.mark.parametrize("id", TASKS)
def test_guided_every_step_tells_what_is_right(shipped: Course, id: str) -> None:
    lessons = Lessons(shipped, "fr", clock=Clock())
    task = lessons.task(id)
    given = [*answers(lessons.begin(Mode.GUIDED, task)), "q"]
    opening = StartRequest(Chosen(Mode.GUIDED, task))
    told = printed(lambda at: converse(lessons, at, opening, Session(shipped)), *given)
    assert "C'est fait, jusqu'au bout." in told
    assert "Remplissez" not in told  # an example of what goes there is always told
