"""Any actions in any mode on any task: promises that always hold."""

from collections.abc import Callable
from functools import partial

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.training.attempts import Clock, Situation, begun, restored, right_value, told
from tests.unit.training.generated import solvable
from tutor.model.tasks import Exam
from tutor.training.attempt import Attempt
from tutor.training.controls import is_filled
from tutor.training.guide import Guide
from tutor.training.modes import Mode

MODES = st.sampled_from([Mode.GUIDED, Mode.PRACTICE, Mode.EXAM])

ACTS = st.lists(st.integers(0, 60), max_size=25)


def do(attempt: Attempt, act: int) -> None:
    """Do one of the things that can be done where an attempt stands."""
    numbers = [one.number for one in attempt.position.form.controls]
    known: list[Callable[[], object]] = [partial(attempt.choose, number) for number in numbers]
    known += [partial(attempt.fill, number, "12") for number in numbers]
    known += [attempt.go_on, attempt.back, attempt.help]
    known[act % len(known)]()


def do_wrong(attempt: Attempt) -> None:
    """Click on what is not right, where something is not."""
    position = attempt.position
    wrong = [one for one in position.choices if not (one.is_filled_in or position.takes(one))]
    if wrong and position.is_step:
        attempt.choose(wrong[0].number)
    else:
        do_right(attempt)


def do_right(attempt: Attempt) -> None:
    """Fill in what is to be, and go on by the best way."""
    position = attempt.position
    for one in position.form.to_fill:
        if is_filled(one, position.filled):
            continue
        if one.element.is_control and one.origin.caption == "Code":
            attempt.fill(one.number, right_value(one) or "")
        else:
            attempt.choose(one.number)
    position = attempt.position
    if position.goes_on_anywhere or not position.is_step:
        attempt.go_on()
        return
    best = position.right[0].place
    attempt.choose(
        next(
            one.number
            for one in position.form.controls
            if one.hotspot and one.hotspot.number == best
        )
    )


@settings(max_examples=60)
@given(solvable(), MODES)
def test_whoever_does_what_is_right_has_the_best_mark(situation: Situation, mode: Mode) -> None:
    made, asked = situation
    assert asked is not None
    attempt = begun(situation, mode)
    clicks = len(Guide(made, asked).shortest())
    for _ in range(clicks):
        assert not attempt.is_over
        do_right(attempt)
    assert attempt.is_over
    assert (attempt.result.mark, attempt.result.wrong) == (100, 0)


@settings(max_examples=60)
@given(solvable())
def test_an_exam_ends_however_wrong_one_is(situation: Situation) -> None:
    made, asked = situation
    assert asked is not None
    attempt = begun(situation, Mode.EXAM)
    for _ in Guide(made, asked).shortest():
        do_wrong(attempt)
    assert attempt.is_over


@settings(max_examples=80)
@given(solvable(), MODES, ACTS, st.booleans())
def test_saved_and_taken_up_again_at_every_step_it_is_the_same(
    situation: Situation, mode: Mode, done: list[int], back: bool
) -> None:
    plain, saved = (begun(situation, mode, exam=Exam(back=back)) for _ in range(2))
    for act in done:
        do(plain, act)
        do(saved, act)
        assert told(saved) in (None, told(plain))  # what does nothing leaves what was answered
        saved = restored(saved)
        assert saved.result == plain.result
        assert saved.to_saved() == plain.to_saved()
        assert saved.is_over == plain.is_over
        assert saved.position.marked == plain.position.marked
        assert saved.position.filled == plain.position.filled


@settings(max_examples=80)
@given(solvable(), MODES, ACTS)
def test_the_numbers_of_a_result_agree(situation: Situation, mode: Mode, done: list[int]) -> None:
    clock = Clock()
    attempt = begun(situation, mode, clock=clock)
    for act in done:
        clock.now += act
        do(attempt, act)
    result = attempt.result
    assert 0 <= result.right <= result.steps == attempt.steps_done
    assert len(result.missed) == result.steps - result.right
    assert 0 <= result.mark <= 100
    assert result.passed == (result.mark >= 80)
    assert result.seconds <= clock.now - 1_000.0


@settings(max_examples=60)
@given(solvable(), ACTS)
def test_in_practice_the_goal_stays_within_reach(situation: Situation, done: list[int]) -> None:
    attempt = begun(situation)
    for act in done:
        do(attempt, act)
    for _ in range(200):
        if attempt.is_over:
            return
        do_right(attempt)
    raise AssertionError(attempt.session.trail())
