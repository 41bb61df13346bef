"""What one may do with a course, and what is kept of it."""

import pytest
from msgspec.structs import replace

from tests.unit.engine.courses import course, ref, slide, to
from tests.unit.training.attempts import Clock, Situation, choose, field, fill, simple, task
from tests.unit.training.remembering import Memory
from tutor.engine.events import SlideShown
from tutor.engine.saving import SaveError
from tutor.engine.session import Session
from tutor.language import Phrase
from tutor.model.course import Course
from tutor.training.attempt import Attempt
from tutor.training.course_tasks import tasks_of
from tutor.training.events import Began
from tutor.training.lessons import Lessons, Unfinished
from tutor.training.modes import Mode
from tutor.training.saving import SavedAttempt


def lessons(
    situation: Situation | None = None, keeper: Memory | None = None, *, keeps_demos: bool = False
) -> Lessons:
    made, asked = situation or simple()
    assert asked is not None
    made = replace(made, tasks=(asked,))
    return Lessons(made, "en", clock=Clock(5.0), keeper=keeper, keeps_demos=keeps_demos)


def practise(given: Lessons, *names: str) -> Attempt:
    attempt = given.begin(Mode.PRACTICE, given.tasks[0])
    choose(attempt, *names)
    return attempt


def resumed(given: Lessons) -> Attempt:
    kept = given.unfinished()
    assert kept is not None
    attempt = given.resume(kept)
    assert isinstance(attempt, Attempt)
    return attempt


class TestTasks:
    def test_they_are_the_author_s(self) -> None:
        assert [one.id for one in lessons().tasks] == ["task"]
        assert lessons().task("task") == lessons().tasks[0]
        assert lessons().task("other") is None

    def test_one_without_a_start_begins_where_the_course_does(self) -> None:
        made, asked = simple()
        assert asked is not None
        (only,) = tasks_of(replace(made, tasks=(replace(asked, start=None),)))
        assert only.start == made.start

    def test_without_any_there_is_one_for_each_scenario_that_can_be_done(self) -> None:
        made = course(
            slide("a/1", to("menu")),
            slide("b/1", to("b/1")),
            slide("m/menu", to("a/1"), to("b/1")),
            menu="m/menu",
        )
        assert [one.id for one in tasks_of(made)] == ["a"]
        assert tasks_of(made)[0].title == "Parcours a"


class TestWithoutAKeeper:
    def test_nothing_was_passed_or_left(self) -> None:
        given = lessons()
        practise(given, "go")
        assert given.unfinished() is None
        assert given.passed == frozenset()
        assert given.play().done == ()
        given.drop(Unfinished(session="1", mode=Mode.DEMO, task=None, saved=SavedAttempt(), at=0.0))


class TestDemos:
    def test_they_begin_where_one_says(self) -> None:
        assert str(lessons().play().slide.ref) == "a/1"
        assert str(lessons().play(ref("a/2")).slide.ref) == "a/2"

    def test_what_was_done_before_is_ticked_where_they_are_kept(self) -> None:
        memory = Memory(done=("a",))
        assert lessons(keeper=memory, keeps_demos=True).play().done == ("a",)
        assert lessons(keeper=memory).play().done == ()

    def test_they_are_not_kept_unless_it_is_asked_for(self) -> None:
        memory = Memory()
        lessons(keeper=memory).play().activate("go")
        assert (memory.sessions, memory.events) == ([], [])

    def test_they_are_where_it_is(self) -> None:
        memory = Memory()
        given = lessons(keeper=memory, keeps_demos=True)
        given.play().activate("go")
        assert memory.sessions == [(Mode.DEMO, None, None)]
        assert memory.events[:2] == [
            Began(at=5.0, slide=ref("a/1"), mode=Mode.DEMO),
            SlideShown(at=5.0, slide=ref("a/1")),
        ]
        kept = given.unfinished()
        assert kept is not None
        session = given.resume(kept)
        assert isinstance(session, Session)
        assert str(session.slide.ref) == "a/2"
        assert session.can_go_back
        assert memory.sessions[1] == (Mode.DEMO, None, "1")

    def test_one_that_is_over_is_not_gone_on_with(self) -> None:
        given = lessons(keeper=Memory(), keeps_demos=True)
        session = given.play(ref("a/menu"))
        session.activate("quit")
        assert given.unfinished() is None


class TestAttempts:
    def test_what_is_left_is_found_again_as_it_was(self) -> None:
        memory = Memory()
        practise(lessons(keeper=memory), "leave", "go", "no")
        attempt = resumed(lessons(keeper=memory))
        assert (attempt.mode, str(attempt.session.slide.ref)) == (Mode.PRACTICE, "a/2")
        choose(attempt, "go on")
        assert attempt.is_over
        assert (attempt.result.right, attempt.result.wrong) == (0, 2)
        assert memory.sessions == [
            (Mode.PRACTICE, "task", None),
            (Mode.PRACTICE, "task", "1"),
        ]

    def test_what_was_filled_in_is_too(self) -> None:
        memory = Memory()
        situation = simple(field("Code", "12"))
        attempt = lessons(situation, memory).begin(Mode.PRACTICE, lessons(situation).tasks[0])
        fill(attempt, {"Code": "1"})
        choose(attempt, "go")
        assert resumed(lessons(situation, memory)).position.filled == {"Code": "1"}

    def test_what_is_done_is_passed_and_no_more_left(self) -> None:
        given = lessons(keeper=Memory())
        practise(given, "go", "go on")
        assert given.passed == {"task"}
        assert given.unfinished() is None

    def test_what_is_given_up_is_not_asked_about_again(self) -> None:
        given = lessons(keeper=Memory())
        practise(given, "go")
        kept = given.unfinished()
        assert kept is not None
        given.drop(kept)
        assert given.unfinished() is None

    def test_the_whole_course_may_be_guided(self) -> None:
        memory = Memory()
        given = lessons(keeper=memory)
        choose(given.begin(Mode.GUIDED, None), "wrong")
        assert resumed(given).mode is Mode.GUIDED
        assert memory.sessions == [(Mode.GUIDED, None, None), (Mode.GUIDED, None, "1")]

    def test_what_was_done_before_is_ticked_in_the_whole_course_and_not_in_a_task(self) -> None:
        given = lessons(keeper=Memory(done=("b",)))
        assert given.begin(Mode.GUIDED, None).session.done == ("b",)
        assert given.begin(Mode.GUIDED, given.tasks[0]).session.done == ()

    def test_why_nothing_can_be_kept_is_told_in_the_language(self) -> None:
        memory, said = Memory(), list[str]()
        lessons(keeper=memory).subscribe(said.append)
        memory.fail(Phrase("full"))
        assert said == ["full"]


class TestACourseThatChanged:
    def changed(self, made: Course) -> Situation:
        return Situation(made, task("a/1", "a/goal"))

    def test_one_goes_on_on_the_nearest_slide_that_is_left(self) -> None:
        memory = Memory()
        practise(lessons(keeper=memory), "go")
        without = course(slide("a/1", to("a/goal")), slide("a/goal", end=True))
        attempt = resumed(lessons(self.changed(without), memory))
        assert str(attempt.session.slide.ref) == "a/1"
        choose(attempt, "a/goal")
        assert attempt.is_over

    def test_without_any_slide_left_one_begins_anew(self) -> None:
        memory = Memory()
        practise(lessons(keeper=memory), "go")
        other = course(slide("b/1", to("b/goal")), slide("b/goal", end=True))
        given = lessons(Situation(other, task("b/1", "b/goal")), memory)
        assert str(resumed(given).session.slide.ref) == "b/1"

    def test_a_task_that_is_gone_is_not_gone_on_with(self) -> None:
        memory = Memory()
        practise(lessons(keeper=memory), "go")
        made, _ = simple()
        given = lessons(Situation(made, task("a/1", "a/goal", id="other")), memory)
        assert given.unfinished() is None

    def test_what_a_newer_program_kept_is_refused(self) -> None:
        saved = SavedAttempt(session='{"version": 9, "readable_from": 9}')
        kept = Unfinished(session="1", mode=Mode.PRACTICE, task="task", saved=saved, at=0.0)
        with pytest.raises(SaveError, match="newer"):
            lessons().resume(kept)
