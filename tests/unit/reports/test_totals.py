"""Outcomes put together."""

from tutor.records.figures import Outcome
from tutor.reports.totals import Total, totals
from tutor.training.modes import Mode


def outcome(
    person: str | None = "Julie",
    task: str = "un",
    *,
    passed: int = 0,
    best: int | None = None,
    last: int | None = None,
    began: float = 0.0,
    ended: float | None = None,
) -> Outcome:
    return Outcome(
        person=person,
        group=None,
        course="cours",
        course_title="Cours",
        task=task,
        mode=Mode.EXAM,
        attempts=2,
        ended=1,
        passed=passed,
        best=best,
        last=last,
        seconds=30.0,
        hints=1,
        wrong=3,
        began=began,
        last_ended=ended,
    )


def test_counts_add_up() -> None:
    total = Total([outcome(), outcome(task="deux")])
    assert (total.attempts, total.hints, total.seconds) == (4, 2, 60.0)


def test_the_best_mark_is_the_best_of_all() -> None:
    assert Total([outcome(best=40), outcome(best=None), outcome(best=90)]).best == 90


def test_the_last_mark_is_that_of_the_attempt_that_was_ended_last() -> None:
    three = [
        outcome(last=80, began=2, ended=5),
        outcome(last=30, began=4, ended=3),  # begun again since, and left
        outcome(began=9),
    ]
    assert Total(three).last == 80


def test_without_marks_there_are_none() -> None:
    assert (Total([outcome()]).best, Total([outcome()]).last) == (None, None)


def test_a_task_is_passed_once_it_was() -> None:
    total = Total([outcome(passed=0), outcome(passed=2), outcome(task="deux")])
    assert (len(total.tasks_passed), len(total.tasks)) == (1, 2)


def test_those_without_a_name_are_someone() -> None:
    found = totals([outcome(None), outcome("Julie"), outcome(None)], lambda one: one.person)
    assert {person: total.attempts for person, total in found.items()} == {None: 4, "Julie": 2}
