"""Undoing, doing again, jumping and beginning anew."""

from collections.abc import Callable

import msgspec
import pytest

from tests.unit.engine.courses import choose, ref, say, session, shown, slide, to, visit
from tutor.engine.session import Session
from tutor.model.elements import Button
from tutor.model.targets import Reserved


def three_slides() -> Session:
    return session(
        slide("a/1", say("hello"), visit("b/1"), to("a/2")),
        slide("a/2", to("a/3"), to("back")),
        slide("a/3", to("back"), to("return")),
        slide("b/1", to("return"), to("a/2")),
        slide("a/menu", to("a/1")),
        menu="a/menu",
    )


MOVES: dict[str, Callable[[Session], object]] = {
    "an answer": lambda playing: playing.activate("hello"),
    "a visit": lambda playing: playing.activate("b/1"),
    "a way on": lambda playing: playing.activate("a/2"),
    "a jump": lambda playing: playing.jump(ref("a/3")),
    "a jump to the menu": lambda playing: playing.jump(Reserved.MENU),
}


@pytest.mark.parametrize("move", MOVES.values(), ids=MOVES)
def test_back_undoes_one_step_whatever_it_was(move: Callable[[Session], object]) -> None:
    playing = three_slides()
    before = playing.state
    assert move(playing)
    assert playing.back()
    assert playing.state == before


@pytest.mark.parametrize("move", MOVES.values(), ids=MOVES)
def test_forward_does_it_again(move: Callable[[Session], object]) -> None:
    playing = three_slides()
    move(playing)
    after = playing.state
    playing.back()
    assert playing.can_go_forward
    assert playing.forward()
    assert playing.state == after
    assert not playing.can_go_forward


@pytest.mark.parametrize("move", MOVES.values(), ids=MOVES)
def test_a_new_move_drops_what_was_undone(move: Callable[[Session], object]) -> None:
    playing = three_slides()
    choose(playing, "a/2", "a/3")
    playing.back(2)
    move(playing)
    assert not playing.can_go_forward
    assert not playing.forward()


def test_a_call_that_changes_nothing_keeps_what_was_undone() -> None:
    playing = three_slides()
    choose(playing, "a/2", "a/3")
    playing.back()
    playing.miss()
    assert not playing.advance()
    assert playing.forward()
    assert shown(playing) == "a/3"


def test_there_is_nothing_before_the_beginning() -> None:
    playing = three_slides()
    assert not playing.can_go_back
    assert not playing.back()
    assert shown(playing) == "a/1"


def test_several_steps_are_undone_at_once() -> None:
    playing = three_slides()
    choose(playing, "hello", "a/2", "a/3")
    assert playing.back(3)
    assert playing.state.said is None
    assert shown(playing) == "a/1"


def test_more_steps_than_were_made_are_not_undone() -> None:
    playing = three_slides()
    choose(playing, "a/2")
    assert not playing.back(2)
    assert shown(playing) == "a/2"


def test_an_answer_is_heard_again_on_coming_back() -> None:
    playing = three_slides()
    choose(playing, "hello", "a/2")
    playing.back()
    assert playing.message == "hello"


def test_quitting_silences_what_was_answered() -> None:
    playing = session(slide("a/1", say("hello"), to("quit")))
    choose(playing, "hello", "quit")
    assert playing.message is None


def test_quitting_may_be_undone() -> None:
    playing = session(slide("a/1", to("quit")))
    choose(playing, "quit")
    playing.back()
    assert not playing.is_over
    assert playing.done == ()


class TestGoingOn:
    def test_it_does_an_undone_step_again(self) -> None:
        playing = three_slides()
        choose(playing, "b/1")
        playing.back()
        assert playing.can_go_on
        assert playing.go_on()
        assert shown(playing) == "b/1"

    def test_or_else_it_follows_next(self) -> None:
        playing = session(slide("a/1", say("hello"), on="a/2"), slide("a/2", end=True))
        assert playing.can_go_on
        assert playing.go_on()
        assert shown(playing) == "a/2"

    @pytest.mark.parametrize("onward", [to("a/2", "on"), visit("a/2", "on")])
    def test_or_else_it_activates_the_only_hotspot_that_leads_on(self, onward: Button) -> None:
        playing = session(slide("a/1", to("back"), say("hello"), onward), slide("a/2", to("a/1")))
        assert playing.can_go_on
        assert playing.go_on()
        assert shown(playing) == "a/2"

    def test_where_one_must_choose_it_goes_nowhere(self) -> None:
        playing = three_slides()
        assert not playing.can_go_on
        assert not playing.go_on()
        assert shown(playing) == "a/1"

    def test_among_several_it_activates_the_one_that_is_marked_as_main(self) -> None:
        main = msgspec.structs.replace(to("a/2"), main=True)
        playing = session(slide("a/1", to("a/3"), main), slide("a/2", end=True), slide("a/3"))
        assert playing.can_go_on
        assert playing.go_on()
        assert shown(playing) == "a/2"

    def test_a_main_answer_comes_before_next_and_once(self) -> None:
        answer = msgspec.structs.replace(say("hello"), main=True)
        playing = session(slide("a/1", answer, on="a/2"), slide("a/2", end=True))
        assert playing.go_on()
        assert playing.message == "hello"
        assert playing.can_go_on
        assert playing.go_on()
        assert shown(playing) == "a/2"

    def test_nor_where_a_main_answer_was_given_and_nothing_else_leads_on(self) -> None:
        playing = session(slide("a/1", msgspec.structs.replace(say("hello"), main=True)))
        assert playing.go_on()
        assert not playing.can_go_on
        assert not playing.go_on()

    def test_nor_where_there_is_nothing_more(self) -> None:
        for last in (slide("a/1", end=True), slide("a/1", to("back")), slide("a/1", say("hello"))):
            playing = session(last)
            assert not playing.can_go_on
            assert not playing.go_on()

    def test_nor_once_play_was_quit(self) -> None:
        playing = session(slide("a/1", to("quit"), say("hello")))
        playing.go_on()
        assert playing.has_quit
        assert not playing.can_go_on
        assert not playing.go_on()


class TestTheTargetBack:
    def test_it_leads_to_the_slide_one_came_from(self) -> None:
        playing = three_slides()
        assert choose(playing, "a/2", "back") == "a/1"

    def test_it_skips_what_was_said_here(self) -> None:
        playing = session(
            slide("a/1", on="a/2"), slide("a/2", say("hello"), say("bye"), to("back"))
        )
        playing.advance()
        assert choose(playing, "hello", "back") == "a/1"
        playing.advance()
        assert choose(playing, "hello", "bye", "back") == "a/1"

    def test_it_reopens_the_visit_that_returned_here(self) -> None:
        playing = session(slide("a/1", visit("b/1"), to("back")), slide("b/1", to("return")))
        assert choose(playing, "b/1", "return", "back") == "b/1"
        assert playing.state.callers == (ref("a/1"),)

    def test_it_goes_back_further_each_time(self) -> None:
        playing = three_slides()
        assert choose(playing, "a/2", "a/3", "back") == "a/2"
        assert choose(playing, "back") == "a/1"

    def test_it_may_be_undone(self) -> None:
        playing = three_slides()
        choose(playing, "a/2", "back")
        assert playing.forward()
        assert shown(playing) == "a/2"

    def test_it_leads_nowhere_from_the_first_slide(self) -> None:
        playing = session(slide("a/1", to("back")))
        assert not playing.activate("back")

    def test_next_may_lead_back(self) -> None:
        playing = session(slide("a/1", to("a/2")), slide("a/2", on="back"))
        playing.activate("a/2")
        assert playing.advance()
        assert shown(playing) == "a/1"

    def test_an_order_to_go_back_does_the_same(self) -> None:
        playing = three_slides()
        choose(playing, "a/2")
        assert playing.jump(Reserved.BACK)
        assert shown(playing) == "a/1"


class TestJump:
    def test_it_goes_to_any_slide(self) -> None:
        playing = three_slides()
        assert playing.jump(ref("b/1"))
        assert shown(playing) == "b/1"

    def test_it_forgets_the_visits_under_way(self) -> None:
        playing = three_slides()
        choose(playing, "b/1")
        playing.jump(ref("a/3"))
        assert playing.state.callers == ()

    def test_it_refuses_a_slide_that_does_not_exist(self) -> None:
        playing = three_slides()
        with pytest.raises(KeyError):
            playing.jump(ref("a/nowhere"))
        with pytest.raises(KeyError):
            playing.jump(ref("nowhere/1"))
        assert shown(playing) == "a/1"

    def test_to_where_one_is_changes_nothing(self) -> None:
        playing = three_slides()
        assert not playing.jump(ref("a/1"))

    def test_it_goes_to_the_menu(self) -> None:
        playing = three_slides()
        assert playing.jump(Reserved.MENU)
        assert shown(playing) == "a/menu"

    def test_it_goes_to_no_menu_where_there_is_none(self) -> None:
        playing = session(slide("a/1", to("quit")))
        assert not playing.jump(Reserved.MENU)
        assert not playing.is_over

    def test_it_returns_to_the_caller(self) -> None:
        playing = three_slides()
        choose(playing, "b/1")
        assert playing.jump(Reserved.RETURN)
        assert shown(playing) == "a/1"

    def test_it_leaves_an_end(self) -> None:
        playing = session(slide("a/1", on="a/2"), slide("a/2", end=True))
        playing.advance()
        assert playing.jump(ref("a/1"))
        assert not playing.is_over

    def test_it_may_quit(self) -> None:
        playing = three_slides()
        assert playing.jump(Reserved.QUIT)
        assert playing.has_quit


class TestTrail:
    def test_it_begins_with_the_first_slide_and_ends_with_this_one(self) -> None:
        playing = three_slides()
        choose(playing, "a/2", "a/3")
        assert playing.trail() == [(ref("a/1"), 2), (ref("a/2"), 1), (ref("a/3"), 0)]

    def test_answers_leave_no_trace_but_count_as_steps(self) -> None:
        playing = three_slides()
        choose(playing, "hello", "a/2")
        assert playing.trail() == [(ref("a/1"), 1), (ref("a/2"), 0)]
        playing = three_slides()
        choose(playing, "a/2", "a/3")
        playing.jump(ref("a/1"))
        choose(playing, "hello")
        assert [steps for _, steps in playing.trail()] == [4, 3, 2, 0]

    def test_its_steps_are_those_of_back(self) -> None:
        playing = three_slides()
        choose(playing, "hello", "b/1", "a/2", "a/3")
        for slide_before, steps in playing.trail():
            copy = Session.from_json(playing.course, playing.to_json())
            copy.back(steps)
            assert copy.slide.ref == slide_before

    def test_only_its_last_slides_may_be_asked_for(self) -> None:
        playing = three_slides()
        choose(playing, "a/2", "a/3")
        assert playing.trail(2) == [(ref("a/2"), 1), (ref("a/3"), 0)]

    def test_what_was_undone_is_no_part_of_it(self) -> None:
        playing = three_slides()
        choose(playing, "a/2", "a/3")
        playing.back()
        assert playing.trail() == [(ref("a/1"), 1), (ref("a/2"), 0)]


class TestWhatLiesBehind:
    def test_it_is_what_back_gives_back_the_nearest_first(self) -> None:
        playing = three_slides()
        choose(playing, "hello", "a/2", "a/3")
        behind = list(playing.behind())
        given_back = [playing.state for _ in behind if playing.back()]
        assert behind == given_back
        assert not playing.can_go_back

    def test_it_is_nothing_at_the_beginning(self) -> None:
        assert list(three_slides().behind()) == []


def test_restart_forgets_everything() -> None:
    playing = three_slides()
    choose(playing, "b/1", "a/2")
    playing.jump(Reserved.MENU)
    playing.miss()
    playing.restart()
    assert playing.to_json() == three_slides().to_json()


def test_restart_begins_at_the_start_of_the_course() -> None:
    playing = session(slide("a/1", on="a/2"), slide("a/2", end=True), at="a/2")
    playing.restart()
    assert shown(playing) == "a/1"
