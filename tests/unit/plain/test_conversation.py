"""The way through lessons line by line, from what was left to how it went."""

import pytest
from msgspec.structs import replace

from tests.unit.engine.courses import course, ref, slide, to
from tests.unit.plain.playing import asked, confirmed, parted, printed
from tests.unit.training.attempts import Clock, simple, task
from tests.unit.training.remembering import Memory
from tutor.engine.session import Session
from tutor.language import Language, Phrase
from tutor.model.course import Course
from tutor.model.tasks import Task
from tutor.plain.conversation import converse
from tutor.training.attempt import Attempt
from tutor.training.lessons import Chosen, Lessons, StartRequest, Unfinished
from tutor.training.modes import Mode
from tutor.training.saving import SavedAttempt

FIRST = replace(task("a/1", "a/goal", id="first"), minutes=5)
SECOND = task("a/2", "a/goal", id="second")
EXAM = Chosen(Mode.EXAM, FIRST)
PRACTICE = Chosen(Mode.PRACTICE, FIRST)


class Unreadable(Memory):
    """Something was left by a newer program."""

    def unfinished(self) -> Unfinished | None:
        saved = SavedAttempt(session='{"version": 9, "readable_from": 9}')
        return Unfinished(session="1", mode=Mode.EXAM, task="first", saved=saved, at=0.0)


def lessons(
    *tasks: Task,
    keeper: Memory | None = None,
    made: Course | None = None,
    language: Language = "en",
    clock: Clock | None = None,
) -> Lessons:
    made = replace(made or simple().course, tasks=tasks or (FIRST, SECOND))
    return Lessons(made, language, clock=clock or Clock(), keeper=keeper)


def opening(first: Session | Chosen | None, kept: Unfinished | None) -> StartRequest:
    """Return what asking for a demo, for a mode or a task, or to be asked, opens with."""
    if isinstance(first, Session):
        return StartRequest(kept=kept)
    asks = first is None or (first.task is None and first.mode is not Mode.GUIDED)
    return StartRequest(first, asks=asks, kept=kept)


def play(given: Lessons, first: Session | Chosen | None, *answers: str) -> str:
    demo = first if isinstance(first, Session) else Session(given.course)
    return printed(
        lambda at: converse(given, at, opening(first, given.unfinished()), demo),
        *answers,
        language=given.language,
    )


def turns(given: Lessons, first: Session | Chosen | None, *answers: str) -> list[str]:
    return parted(play(given, first, *answers))


def left(memory: Memory, chosen: Chosen = PRACTICE) -> Memory:
    """Leave a task on its second step."""
    play(lessons(keeper=memory), chosen, "1", "q")
    return memory


class TestMenu:
    def test_each_mode_says_what_it_is(self) -> None:
        assert turns(lessons(), None)[0].splitlines()[:3] == [
            "A small course",
            "What do you want to do?",
            "1. Demo. All is explained and shown: I watch, and go at my own pace.",
        ]
        french = turns(lessons(language="fr"), None)[0].splitlines()
        assert french[1] == "Que voulez-vous faire ?"
        assert [line[:6] for line in french[2:]] == ["1. Dém", "2. Gui", "3. Ent", "4. Exa"]

    def test_a_demo_begins_at_once(self) -> None:
        assert "Title of a/1" in turns(lessons(), None, "1")[1]

    def test_then_a_task_is_asked_for(self) -> None:
        told = turns(lessons(), None, "3", "2")
        assert told[1] == "Practice: which task?\n1. Title of first (5 min)\n2. Title of second"
        assert told[2].startswith("Practice: Title of second\n")

    def test_the_whole_course_may_be_guided(self) -> None:
        told = turns(lessons(), None, "2", "1")
        assert told[1].splitlines()[1] == "1. The whole course"
        assert told[2].startswith("Guided: A small course\n")

    def test_what_was_passed_is_marked(self) -> None:
        given = lessons(keeper=Memory(passed=frozenset({"first"})))
        assert turns(given, None, "4")[1].splitlines()[1:] == [
            "1. Title of first (5 min), passed",
            "2. Title of second",
        ]

    @pytest.mark.parametrize("answers", [(), ("3",), ("3", "1", "g")])
    def test_a_question_mark_tells_all_that_one_may_answer(self, answers: tuple[str, ...]) -> None:
        told = turns(lessons(), None, *answers, "?")[-2]
        assert told.startswith("One may answer:\n- ")
        assert told.splitlines()[-2:] == ["- ?: help", "- q: quit"]
        assert "\n- l: the " in told

    def test_l_tells_the_question_again(self) -> None:
        told = turns(lessons(), None, "l")
        assert told[1] == told[0]

    def test_what_was_chosen_is_confirmed(self) -> None:
        assert confirmed(play(lessons(), None, "3", "2", "q")) == [
            "You chose “Practice”.",
            "You chose “Title of second”.",
        ]

    def test_a_course_of_one_task_does_not_ask_for_it(self) -> None:
        assert turns(lessons(SECOND), None, "4")[1].startswith("Exam: Title of second\n")

    def test_a_course_without_any_offers_the_modes_that_need_none(self) -> None:
        nothing = course(slide("a/1", to("a/1")))
        given = Lessons(nothing, "en", clock=Clock())
        told = turns(given, None, "2")
        assert [line[:9] for line in told[0].splitlines()[2:]] == ["1. Demo. ", "2. Guided"]
        assert told[1].startswith("Guided: A small course\n")

    def test_r_goes_back_to_the_modes(self) -> None:
        told = turns(lessons(), None, "3", "r")
        assert told[2] == told[0]

    @pytest.mark.parametrize("answer", ["", "0", "5", "x", "r"])
    def test_it_waits_for_a_number_of_the_list(self, answer: str) -> None:
        assert turns(lessons(), None, answer)[1].startswith("Choose a number from 1 to 4. ")

    @pytest.mark.parametrize("answers", [("q",), ("3", "q"), ("3", "1", "q"), ("3",), ()])
    def test_one_leaves_from_everywhere(self, answers: tuple[str, ...]) -> None:
        assert len(turns(lessons(), None, *answers, "1")) >= len(answers)


class TestWhatIsChosenBeforehand:
    def test_a_task_begins_at_once(self) -> None:
        assert turns(lessons(), EXAM)[0].startswith("Exam: Title of first\n")

    def test_a_mode_without_a_task_asks_for_it(self) -> None:
        assert turns(lessons(), Chosen(Mode.EXAM))[0].startswith("Exam: which task?\n")

    def test_the_whole_course_is_guided(self) -> None:
        assert turns(lessons(), Chosen(Mode.GUIDED))[0].startswith("Guided: A small course\n")

    def test_a_session_is_played_as_ever(self) -> None:
        given = lessons()
        assert play(given, Session(given.course), "q") == play(given, Chosen(Mode.DEMO), "q")


class TestResults:
    def test_they_are_told_once_it_is_over(self) -> None:
        assert turns(lessons(), PRACTICE, "2", "i", "1", "1")[4] == (
            "Practice: Title of first\n"
            "Not yet: 50 out of 100 (80 is needed).\n"
            "Screens right at the first try: 1 out of 2\n"
            "Wrong answers: 1\n"
            "Hints asked for: 1\n"
            "Time, without pauses: 0 s\n"
            "\n"
            "To see again:\n"
            "1. Screen 1, Title of a/1 (1 mistake)"
        )

    def test_l_tells_them_again(self) -> None:
        passed = turns(lessons(), EXAM, "1", "1", "l")
        assert passed[3] == passed[2]
        failed = turns(lessons(), EXAM, "2", "1", "l")
        assert failed[3] == failed[2]

    def test_an_exam_counts_no_hints(self) -> None:
        assert turns(lessons(language="fr"), EXAM, "1", "1")[2] == (
            "Examen : Title of first\n"
            "Réussi : 100 sur 100 (il fallait 80).\n"
            "Écrans réussis du premier coup : 2 sur 2\n"
            "Réponses fausses : 0\n"
            "Temps, pauses déduites : 0 s"
        )

    def test_what_was_guided_has_no_mark(self) -> None:
        assert turns(lessons(), Chosen(Mode.GUIDED, FIRST), "2", "1", "1")[3] == (
            "Guided: Title of first\nDone, to the very end.\nTime, without pauses: 0 s"
        )

    def test_what_was_shown_is_told(self) -> None:
        told = turns(lessons(), PRACTICE, "i", "i", "1", "1")[4]
        assert told.endswith("To see again:\n1. Screen 1, Title of a/1 (shown)")

    def test_a_passage_is_seen_again_in_the_demo(self) -> None:
        told = turns(lessons(), EXAM, "2", "1", "1", "q")
        assert told[3].startswith("Parcours a, slide 1 of 5\nTitle of a/1\n")
        assert told[4] == (
            "Back to the result.\n\nTo see again:\n1. Screen 1, Title of a/1 (1 mistake)"
        )

    def test_one_may_start_over(self) -> None:
        told = turns(lessons(), EXAM, "1", "1", "g")
        assert told[3] == told[0]

    def test_or_choose_another_task(self) -> None:
        assert turns(lessons(), EXAM, "1", "1", "")[3].startswith("Exam: which task?\n")

    def test_where_there_is_no_other_task_one_chooses_a_mode(self) -> None:
        told = turns(lessons(FIRST), EXAM, "1", "1", "")
        assert told[3].startswith("A small course\nWhat do you")

    def test_what_is_offered_is_what_can_be_done(self) -> None:
        passed = asked(play(lessons(), EXAM, "1", "1"))[-1]
        assert passed == "[g: start over; Enter: another task; ?: help; q: quit] > "
        failed = asked(play(lessons(), EXAM, "2", "1"))[-1]
        assert failed.startswith("[1: see that passage again; ")

    def test_the_attestation_of_an_exam_that_was_passed_is_saved_on_request(self) -> None:
        saved: list[Attempt] = []

        def attest(attempt: Attempt) -> str:
            saved.append(attempt)
            return "Saved: `/some/where.html`"

        def told(chosen: Chosen, *answers: str) -> list[str]:
            given = lessons()
            return parted(
                printed(
                    lambda at: converse(
                        given, at, StartRequest(chosen), Session(given.course), attest
                    ),
                    *answers,
                    language="en",
                )
            )

        assert told(EXAM, "1", "1", "a")[3] == "Saved: /some/where.html"
        assert [attempt.task for attempt in saved] == [FIRST]
        assert told(EXAM, "2", "1", "a")[3].startswith("Choose number 1. ")
        assert told(PRACTICE, "1", "1", "a")[3].startswith("Unknown answer.")

    @pytest.mark.parametrize("answer", ["2", "0", "x"])
    def test_another_answer_is_unknown(self, answer: str) -> None:
        assert turns(lessons(), EXAM, "2", "1", answer)[3].startswith("Choose number 1. ")

    def test_what_was_just_passed_is_marked(self) -> None:
        told = turns(lessons(keeper=Memory()), EXAM, "1", "1", "")
        assert "1. Title of first (5 min), passed" in told[3]


def test_why_nothing_can_be_kept_is_told_once_and_one_goes_on() -> None:
    class Full(Memory):
        def begins(self, mode: Mode, task: Task | None, again: Unfinished | None) -> None:
            super().begins(mode, task, again)
            self.fail(Phrase("The disk is full."))

    told = turns(lessons(keeper=Full()), EXAM, "1")
    assert told[0].startswith("The disk is full.\n\nExam: Title of first")
    assert "Screen 2" in told[1]


class TestBeginningAgain:
    def test_it_is_asked_first_in_the_middle_of_a_task(self) -> None:
        told = turns(lessons(), PRACTICE, "1", "g", "1")
        assert told[2] == (
            "Start over from the beginning?\n"
            "Title of first: from its first screen.\n"
            "1. Go on\n2. Start over"
        )
        assert told[3] == told[1]

    def test_then_it_begins_at_its_first_step_and_what_was_done_is_not_offered_any_more(
        self,
    ) -> None:
        memory = Memory()
        told = turns(lessons(keeper=memory), PRACTICE, "1", "g", "2")
        assert told[3] == told[0]
        assert len(memory.sessions) == 2

    def test_one_may_leave_instead(self) -> None:
        memory = Memory()
        assert len(turns(lessons(keeper=memory), PRACTICE, "1", "g", "q", "1")) == 4
        assert memory.unfinished() is not None


class TestWhatWasLeft:
    def test_one_is_asked_whether_to_go_on_with_it(self) -> None:
        told = turns(lessons(keeper=left(Memory())), PRACTICE, "1")
        question, left_when, *answers = told[0].splitlines()
        assert question == "Go on where you were?"
        assert left_when.startswith("Practice: Title of first, left on ")
        assert answers == ["1. Go on", "2. Start over", "3. Later", "4. Do not ask again"]
        assert told[1].startswith("Practice: Title of first\n")
        assert "Screen 2" in told[1]

    def test_later_goes_to_what_was_asked_for_and_forgets_nothing(self) -> None:
        memory = left(Memory())
        assert turns(lessons(keeper=memory), Chosen(Mode.EXAM), "3")[1].startswith("Exam: ")
        assert memory.unfinished() is not None

    def test_a_task_that_is_named_begins_whatever_was_left(self) -> None:
        told = turns(lessons(keeper=left(Memory())), EXAM)[0]
        assert told.startswith("Left unfinished: Title of first (Practice). ")
        assert "\n\nExam: Title of first\n" in told

    def test_it_may_be_begun_again(self) -> None:
        memory = left(Memory())
        told = turns(lessons(keeper=memory), PRACTICE, "2")
        assert told[1].startswith("Practice: Title of first\n")
        assert "Screen 1" in told[1]

    def test_those_who_choose_a_mode_find_it_first_among_them(self) -> None:
        told = turns(lessons(keeper=left(Memory())), None, "1")
        offered = told[0].splitlines()[2]
        assert offered.startswith("1. Go on. Practice: Title of first, left on ")
        assert "Screen 2" in told[1]

    def test_it_may_be_forgotten(self) -> None:
        memory = left(Memory())
        given = lessons(keeper=memory)
        assert turns(given, Session(given.course), "4")[1].startswith("Parcours a, slide 1")
        assert memory.unfinished() is None

    def test_leaving_forgets_nothing(self) -> None:
        memory = left(Memory())
        play(lessons(keeper=memory), None, "q")
        assert memory.unfinished() is not None

    def test_it_is_asked_before_a_demo_too(self) -> None:
        given = lessons(keeper=left(Memory()))
        assert turns(given, Session(given.course), "3")[1].startswith("Parcours a, slide 1")

    def test_a_course_that_changed_is_told(self) -> None:
        memory = left(Memory())
        made = course(slide("a/1", to("a/goal")), slide("a/goal", end=True))
        told = turns(lessons(FIRST, keeper=memory, made=made), None, "1")
        assert told[1].startswith("The course has changed since: you go on at the nearest slide.\n")
        assert told[1].endswith("1. [button] a/goal")

    def test_what_a_newer_program_left_is_told_and_not_gone_on_with(self) -> None:
        told = turns(lessons(keeper=Unreadable()), EXAM, "1")
        assert told[1].startswith("That was kept by a newer version of the program")
        assert "Exam: Title of first" in told[1]

    def test_a_result_without_its_slide_leaves_it_out(self) -> None:
        memory = Memory()
        play(lessons(keeper=memory), PRACTICE, "2", "1", "q")
        made = course(slide("a/2", to("a/goal")), slide("a/goal", end=True))
        given = lessons(replace(FIRST, start=ref("a/2")), keeper=memory, made=made)
        assert turns(given, None, "1", "1")[2].endswith("Time, without pauses: 0 s")
