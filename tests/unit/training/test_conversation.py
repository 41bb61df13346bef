"""What is asked of someone who learns alone, in which order, and where each answer leads."""

from msgspec.structs import replace

from tests.unit.engine.courses import course, ref, slide, to
from tests.unit.training.attempts import Clock, simple, task
from tests.unit.training.remembering import Memory
from tutor.engine.session import Session
from tutor.model.tasks import Task
from tutor.training.attempt import Attempt
from tutor.training.conversation import (
    AnewQuestion,
    Conversation,
    Debriefing,
    LeftQuestion,
    ModeQuestion,
    Reviewing,
    Start,
    TaskQuestion,
    Turn,
)
from tutor.training.lessons import Chosen, Lessons, StartRequest, Unfinished
from tutor.training.modes import Mode
from tutor.training.saving import SavedAttempt

FIRST = replace(task("a/1", "a/goal", id="first"), minutes=5)
SECOND = task("a/2", "a/goal", id="second")
DEMO = Session(simple().course)
EXAM = Chosen(Mode.EXAM, FIRST)
PRACTICE = Chosen(Mode.PRACTICE, FIRST)


def conversation(*tasks: Task, keeper: Memory | None = None) -> Conversation:
    made = replace(simple().course, tasks=tasks or (FIRST, SECOND))
    return Conversation(Lessons(made, "en", clock=Clock(), keeper=keeper))


def labels(turn: Turn) -> list[str]:
    assert isinstance(turn, ModeQuestion | TaskQuestion | LeftQuestion | AnewQuestion)
    return [option.label for option in turn.options]


def chosen(turn: Turn, label: str) -> Turn:
    """Return the turn that follows the answer of a label."""
    assert isinstance(turn, ModeQuestion | TaskQuestion | LeftQuestion | AnewQuestion)
    return next(option.then() for option in turn.options if option.label == label)


def begun(turn: Turn) -> Attempt:
    assert isinstance(turn, Start)
    assert isinstance(turn.what, Attempt)
    return turn.what


def left(memory: Memory) -> Unfinished:
    """Leave a task on its second step."""
    begun(conversation(keeper=memory).begin(Chosen(Mode.PRACTICE, FIRST))).choose(1)
    kept = memory.unfinished()
    assert kept is not None
    return kept


def failed(talk: Conversation) -> Attempt:
    """Return an exam that is over, its first step wrong."""
    attempt = begun(talk.begin(EXAM))
    attempt.choose(2)
    attempt.choose(1)
    assert attempt.is_over
    return attempt


class TestOpening:
    def test_where_nothing_is_asked_for_the_demo_is_played(self) -> None:
        assert conversation().open(StartRequest(), DEMO) == Start(DEMO)

    def test_a_task_that_is_named_begins(self) -> None:
        attempt = begun(conversation().open(StartRequest(EXAM), DEMO))
        assert (attempt.mode, attempt.task) == EXAM

    def test_a_mode_without_a_task_asks_for_it(self) -> None:
        turn = conversation().open(StartRequest(Chosen(Mode.EXAM), asks=True), DEMO)
        assert labels(turn) == ["Title of first", "Title of second"]

    def test_one_task_alone_is_not_asked_for(self) -> None:
        turn = conversation(FIRST).open(StartRequest(Chosen(Mode.EXAM), asks=True), DEMO)
        assert begun(turn).task == FIRST

    def test_what_was_left_is_offered_before_what_was_chosen(self) -> None:
        kept = left(Memory())
        for opening in (
            StartRequest(PRACTICE, kept=kept),
            StartRequest(Chosen(Mode.EXAM), kept=kept),
        ):
            assert isinstance(conversation().open(opening, DEMO), LeftQuestion)
        assert isinstance(conversation().open(StartRequest(kept=kept), DEMO), LeftQuestion)

    def test_those_who_choose_a_mode_find_what_was_left_first_among_them(self) -> None:
        memory = Memory()
        kept = left(memory)
        turn = conversation(keeper=memory).open(StartRequest(asks=True, kept=kept), DEMO)
        assert labels(turn) == ["Go on", "Demo", "Guided", "Practice", "Exam"]


class TestModes:
    def test_a_course_without_tasks_has_no_practice_and_no_exam(self) -> None:
        nothing = Lessons(course(slide("a/1", to("a/1"))), "en", clock=Clock())
        assert labels(Conversation(nothing).choose_mode()) == ["Demo", "Guided"]

    def test_a_demo_begins_at_once(self) -> None:
        turn = chosen(conversation().choose_mode(), "Demo")
        assert isinstance(turn, Start)
        assert isinstance(turn.what, Session)

    def test_the_whole_course_may_be_guided(self) -> None:
        turn = chosen(conversation().choose_mode(), "Guided")
        assert labels(turn) == ["The whole course", "Title of first", "Title of second"]
        assert begun(chosen(turn, "The whole course")).task is None

    def test_from_the_tasks_one_comes_back_to_the_modes(self) -> None:
        turn = chosen(conversation().choose_mode(), "Exam")
        assert isinstance(turn, TaskQuestion)
        assert labels(turn.back()) == ["Demo", "Guided", "Practice", "Exam"]

    def test_tasks_tell_their_minutes_and_whether_they_were_passed(self) -> None:
        passed = Memory(passed=frozenset({"first"}))
        turn = chosen(conversation(keeper=passed).choose_mode(), "Exam")
        assert isinstance(turn, TaskQuestion)
        assert [(one.minutes, one.is_passed) for one in turn.options] == [(5, True), (None, False)]


class TestWhatWasLeft:
    def test_going_on_goes_on(self) -> None:
        memory = Memory()
        opening = StartRequest(PRACTICE, kept=left(memory))
        turn = chosen(conversation(keeper=memory).open(opening, DEMO), "Go on")
        assert begun(turn).steps_done == 1

    def test_starting_over_begins_the_same_and_forgets_what_was_done(self) -> None:
        memory = Memory()
        opening = StartRequest(PRACTICE, kept=left(memory))
        attempt = begun(chosen(conversation(keeper=memory).open(opening, DEMO), "Start over"))
        assert (attempt.mode, attempt.task, attempt.steps_done) == (Mode.PRACTICE, FIRST, 0)

    def test_another_task_that_is_named_begins_and_what_was_left_is_offered_with_the_others(
        self,
    ) -> None:
        memory = Memory()
        kept = left(memory)
        talk = conversation(keeper=memory)
        turn = talk.open(StartRequest(Chosen(Mode.PRACTICE, SECOND), kept=kept), DEMO)
        assert begun(turn).task == SECOND
        assert isinstance(turn, Start)
        assert turn.notice == (
            "Left unfinished: Title of first (Practice). It is offered with the other tasks."
        )
        memory.keep_left(kept)
        others = talk.result(begun(turn)).other.then()
        assert labels(others)[0] == "Go on with: Title of first (Practice)"
        assert begun(chosen(others, labels(others)[0])).steps_done == 1

    def test_later_begins_what_was_chosen_and_forgets_nothing(self) -> None:
        memory = Memory()
        opening = StartRequest(kept=left(memory))
        question = conversation(keeper=memory).open(opening, DEMO)
        assert chosen(question, "Later") == Start(DEMO)
        assert isinstance(question, LeftQuestion)
        assert question.later() == Start(DEMO)
        assert memory.unfinished() is not None

    def test_it_may_be_forgotten(self) -> None:
        memory = Memory()
        opening = StartRequest(kept=left(memory))
        assert chosen(conversation(keeper=memory).open(opening, DEMO), "Do not ask again")
        assert memory.unfinished() is None

    def test_what_a_newer_program_kept_is_told_and_what_was_chosen_begins(self) -> None:
        saved = SavedAttempt(session='{"version": 9, "readable_from": 9}')
        kept = Unfinished(session="1", mode=Mode.EXAM, task="first", saved=saved, at=0.0)
        turn = chosen(conversation().open(StartRequest(EXAM, kept=kept), DEMO), "Go on")
        assert begun(turn).task == FIRST
        assert isinstance(turn, Start)
        assert turn.notice.startswith("That was kept by a newer version")


class TestBeginningAgain:
    def test_staying_plays_the_same_attempt(self) -> None:
        talk = conversation()
        attempt = begun(talk.begin(EXAM))
        assert chosen(talk.begin_again(attempt), "Go on") == Start(attempt)

    def test_beginning_again_plays_another_of_the_same_task(self) -> None:
        talk = conversation()
        attempt = begun(talk.begin(EXAM))
        again = begun(chosen(talk.begin_again(attempt), "Start over"))
        assert again is not attempt
        assert (again.mode, again.task) == EXAM


class TestResult:
    def test_each_passage_that_was_missed_may_be_seen_again(self) -> None:
        talk = conversation()
        attempt = failed(talk)
        (review,) = talk.result(attempt).reviews
        turn = review.then()
        assert isinstance(turn, Reviewing)
        assert turn.session.state.slide == ref("a/1")
        assert turn.attempt is attempt

    def test_an_exam_that_was_not_passed_has_no_attestation(self) -> None:
        talk = Conversation(conversation().lessons, lambda _: "saved")
        assert talk.result(failed(talk)).attest is None

    def test_saving_the_attestation_tells_where_and_is_not_offered_twice(self) -> None:
        talk = Conversation(conversation().lessons, lambda _: "saved")
        attempt = begun(talk.begin(EXAM))
        attempt.choose(1)
        attempt.choose(1)
        attest = talk.result(attempt).attest
        assert attest is not None
        told = attest.then()
        assert isinstance(told, Debriefing)
        assert (told.said, told.attest) == ("saved", None)

    def test_another_task_is_of_the_same_mode(self) -> None:
        talk = conversation()
        turn = talk.result(failed(talk)).other.then()
        assert isinstance(turn, TaskQuestion)
        assert turn.title == "Exam: which task?"

    def test_where_there_is_no_other_task_one_chooses_a_mode(self) -> None:
        talk = conversation(FIRST)
        assert isinstance(talk.result(failed(talk)).other.then(), ModeQuestion)
