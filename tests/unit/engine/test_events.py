"""What a session tells its listeners, in which order, and when."""

from collections.abc import Callable
from itertools import count

import pytest

from tests.unit.engine.courses import choose, course, ref, say, slide, to, visit
from tutor.engine.events import (
    ClickMissed,
    HotspotActivated,
    Over,
    ScenarioDone,
    SessionEvent,
    SlideShown,
    VisitBegan,
    VisitEnded,
)
from tutor.engine.session import Session
from tutor.model.targets import Reserved

COURSE = course(
    slide("a/1", say("hello"), to("a/2"), visit("b/1"), to("quit")),
    slide("a/2", to("back"), to("menu"), to("a/end"), visit("b/1")),
    slide("a/end", end=True),
    slide("a/menu", visit("b/1")),
    slide("b/1", to("return"), to("menu"), visit("c/1")),
    slide("c/1", to("return"), to("menu")),
    menu="a/menu",
)


def told(*calls: Callable[[Session], object]) -> list[SessionEvent]:
    """Return what a session tells of its last call."""
    playing = Session(COURSE)
    for call in calls[:-1]:
        call(playing)
    events: list[SessionEvent] = []
    playing.subscribe(events.append)
    calls[-1](playing)
    return events


def activate(hotspot: str) -> Callable[[Session], object]:
    return lambda playing: playing.activate(hotspot)


def shown(name: str) -> SlideShown:
    return SlideShown(at=0, slide=ref(name))


def activated(slide: str, hotspot: str, message: str | None = None) -> HotspotActivated:
    return HotspotActivated(at=0, slide=ref(slide), hotspot=hotspot, message=message)


def began(name: str) -> VisitBegan:
    return VisitBegan(at=0, slide=ref(name))


def ended(name: str) -> VisitEnded:
    return VisitEnded(at=0, slide=ref(name))


def done(slide: str, scenario: str) -> ScenarioDone:
    return ScenarioDone(at=0, slide=ref(slide), scenario=scenario)


def test_a_hotspot_is_told_before_where_it_leads() -> None:
    assert told(activate("a/2")) == [activated("a/1", "a/2"), shown("a/2")]


def test_an_answer_is_told_and_no_slide() -> None:
    assert told(activate("hello")) == [activated("a/1", "hello", "hello")]


def test_an_answer_is_told_each_time() -> None:
    assert told(activate("hello"), activate("hello")) == [activated("a/1", "hello", "hello")]


def test_next_tells_the_slide_alone() -> None:
    playing = Session(course(slide("a/1", on="a/2"), slide("a/2", on="a/1")))
    events: list[SessionEvent] = []
    playing.subscribe(events.append)
    playing.advance()
    assert events == [shown("a/2")]


def test_a_visit_is_told_before_the_slide_it_shows() -> None:
    assert told(activate("b/1")) == [activated("a/1", "b/1"), began("a/1"), shown("b/1")]


def test_so_is_its_end() -> None:
    events = told(activate("b/1"), activate("return"))
    assert events == [activated("b/1", "return"), ended("a/1"), shown("a/1")]


def test_a_visit_within_a_visit_is_told_alone() -> None:
    visits = activate("b/1"), activate("c/1")
    assert told(*visits) == [activated("b/1", "c/1"), began("b/1"), shown("c/1")]
    events = told(*visits, activate("return"))
    assert events == [activated("c/1", "return"), ended("b/1"), shown("b/1")]


def test_moving_on_within_visits_begins_and_ends_none() -> None:
    onward = course(
        slide("a/1", visit("b/1")),
        slide("b/1", visit("c/1")),
        slide("c/1", on="c/2"),
        slide("c/2", on="return"),
    )
    playing = Session(onward)
    choose(playing, "b/1", "c/1")
    events: list[SessionEvent] = []
    playing.subscribe(events.append)
    playing.advance()
    assert events == [shown("c/2")]


def test_visits_given_up_are_told_the_latest_first() -> None:
    events = told(activate("b/1"), activate("c/1"), activate("menu"))
    assert events == [
        activated("c/1", "menu"),
        ended("b/1"),
        ended("a/1"),
        done("c/1", "c"),
        shown("a/menu"),
    ]


def test_an_end_completes_its_scenario_then_shows_then_is_over() -> None:
    events = told(activate("a/2"), activate("a/end"))
    over = Over(at=0, slide=ref("a/end"))
    assert events == [activated("a/2", "a/end"), done("a/2", "a"), shown("a/end"), over]


def test_quitting_shows_no_slide() -> None:
    over = Over(at=0, slide=ref("a/1"))
    assert told(activate("quit")) == [activated("a/1", "quit"), done("a/1", "a"), over]


def test_a_scenario_done_twice_is_told_once() -> None:
    menu, play = activate("menu"), activate("b/1")
    assert done("b/1", "b") in told(play, menu)
    assert told(play, menu, play, menu) == [
        activated("b/1", "menu"),
        ended("a/menu"),
        shown("a/menu"),
    ]


def test_a_miss_is_told() -> None:
    assert told(lambda playing: playing.miss()) == [ClickMissed(at=0, slide=ref("a/1"))]


def test_going_back_tells_what_is_shown_again() -> None:
    assert told(activate("a/2"), lambda playing: playing.back()) == [shown("a/1")]


def test_undoing_a_visit_ends_it_and_doing_it_again_begins_it() -> None:
    back, forward = Session.back, Session.forward
    assert told(activate("b/1"), back) == [ended("a/1"), shown("a/1")]
    assert told(activate("b/1"), back, forward) == [began("a/1"), shown("b/1")]


def test_play_that_is_over_does_not_end_again() -> None:
    ends = course(slide("a/1", end=True), slide("a/2", end=True))
    playing = Session(ends)
    events: list[SessionEvent] = []
    playing.subscribe(events.append)
    playing.jump(ref("a/2"))
    assert events == [shown("a/2")]


def test_undoing_an_answer_tells_nothing() -> None:
    assert told(activate("hello"), lambda playing: playing.back()) == []


def test_a_jump_tells_the_slide() -> None:
    assert told(lambda playing: playing.jump(ref("c/1"))) == [shown("c/1")]


def test_a_jump_ends_the_visits() -> None:
    menu = told(activate("b/1"), lambda playing: playing.jump(Reserved.MENU))
    assert menu == [ended("a/1"), shown("a/menu")]


def test_restart_tells_the_first_slide_even_when_it_is_shown_already() -> None:
    assert told(lambda playing: playing.restart()) == [shown("a/1")]


def test_calls_that_change_nothing_tell_nothing() -> None:
    assert told(Session.back) == []
    assert told(Session.forward) == []
    assert told(Session.advance) == []
    assert told(lambda playing: playing.jump(ref("a/1"))) == []


def test_times_come_from_the_clock() -> None:
    ticks = count(10)
    playing = Session(COURSE, clock=lambda: float(next(ticks)))
    times: list[float] = []
    playing.subscribe(lambda event: times.append(event.at))
    choose(playing, "hello", "a/2")
    playing.miss()
    assert times == sorted(times)
    assert times[0] == 10


def test_what_one_move_tells_bears_one_time() -> None:
    ticks = count()
    playing = Session(COURSE, clock=lambda: float(next(ticks)))
    choose(playing, "b/1")
    events: list[SessionEvent] = []
    playing.subscribe(events.append)
    playing.jump(Reserved.MENU)
    assert len(events) == 2
    assert len({event.at for event in events}) == 1


@pytest.mark.parametrize("restored", [Session.from_json, Session.resume])
def test_a_restored_session_goes_on_by_the_clock_it_is_given(
    restored: Callable[..., Session],
) -> None:
    playing = restored(COURSE, Session(COURSE).to_json(), clock=lambda: 42.0)
    times: list[float] = []
    playing.subscribe(lambda event: times.append(event.at))
    playing.miss()
    assert times == [42.0]


class TestListeners:
    def test_all_are_told_in_the_order_in_which_they_came(self) -> None:
        playing = Session(COURSE)
        heard: list[str] = []
        playing.subscribe(lambda _: heard.append("first"))
        playing.subscribe(lambda _: heard.append("second"))
        playing.miss()
        assert heard == ["first", "second"]

    def test_none_is_told_once_it_has_left(self) -> None:
        playing = Session(COURSE)
        heard: list[SessionEvent] = []
        leave = playing.subscribe(heard.append)
        leave()
        playing.miss()
        assert heard == []

    def test_leaving_twice_takes_no_other_along(self) -> None:
        playing = Session(COURSE)
        heard: list[SessionEvent] = []
        leave = playing.subscribe(heard.append)
        playing.subscribe(heard.append)
        leave()
        leave()
        playing.miss()
        assert len(heard) == 1

    def test_one_may_leave_while_it_is_told(self) -> None:
        playing = Session(COURSE)
        heard: list[str] = []

        def hear_once(_: SessionEvent) -> None:
            heard.append("once")
            leave()

        leave = playing.subscribe(hear_once)
        playing.subscribe(lambda _: heard.append("always"))
        playing.miss()
        playing.miss()
        assert heard == ["once", "always", "always"]

    def test_what_happened_before_is_not_told(self) -> None:
        playing = Session(COURSE)
        playing.miss()
        heard: list[SessionEvent] = []
        playing.subscribe(heard.append)
        assert heard == []

    def test_the_state_is_the_new_one_when_they_are_told(self) -> None:
        playing = Session(COURSE)
        seen: list[bool] = []
        playing.subscribe(
            lambda event: seen.append(
                isinstance(event, HotspotActivated) or event.slide == playing.state.slide
            )
        )
        choose(playing, "a/2")
        assert seen == [True, True]
