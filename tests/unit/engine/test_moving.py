"""Where hotspots and clicks lead."""

import pytest

from tests.unit.engine.courses import (
    choose,
    course,
    names,
    ref,
    say,
    session,
    shown,
    slide,
    to,
    visit,
)
from tutor.engine.session import Session
from tutor.model.actions import To
from tutor.model.elements import Button, Card


def test_play_begins_at_the_start() -> None:
    assert shown(session(slide("a/1", on="a/2"), slide("a/2", end=True))) == "a/1"


def test_play_may_begin_elsewhere() -> None:
    assert shown(session(slide("a/1", on="a/2"), slide("a/2", end=True), at="a/2")) == "a/2"


def test_play_cannot_begin_on_a_slide_that_does_not_exist() -> None:
    with pytest.raises(KeyError):
        session(slide("a/1", end=True), at="a/nowhere")


def test_to_leads_to_a_slide() -> None:
    playing = session(slide("a/1", to("b/1")), slide("b/1", end=True))
    assert playing.activate("b/1")
    assert shown(playing) == "b/1"


def test_to_is_not_waited_for() -> None:
    playing = session(slide("a/1", to("b/1")), slide("b/1", to("return")), slide("a/2", end=True))
    choose(playing, "b/1")
    assert playing.state.callers == ()


def test_a_hotspot_inside_another_element_leads_on() -> None:
    card = Card(elements=(to("a/2"),))
    playing = session(slide("a/1", card), slide("a/2", end=True))
    assert choose(playing, "a/2") == "a/2"


def test_a_hotspot_without_id_is_known_by_its_number() -> None:
    unnamed = Button(label="Go", action=To(ref("a/2")))
    playing = session(slide("a/1", say("hello"), unnamed), slide("a/2", end=True))
    assert choose(playing, "2") == "a/2"


@pytest.mark.parametrize("id", ["a/3", "", "0", "3", "-1"])
def test_an_unknown_hotspot_is_refused(id: str) -> None:
    playing = session(slide("a/1", to("a/2")), slide("a/2", to("a/3")), slide("a/3", end=True))
    with pytest.raises(KeyError, match=f"^{id!r}$"):
        playing.activate(id)
    assert shown(playing) == "a/1"


def test_next_leads_on() -> None:
    playing = session(slide("a/1", on="a/2"), slide("a/2", end=True))
    assert playing.advance()
    assert shown(playing) == "a/2"


def test_without_next_a_click_anywhere_leads_nowhere() -> None:
    playing = session(slide("a/1", to("a/2")), slide("a/2", end=True))
    assert not playing.advance()
    assert shown(playing) == "a/1"


def test_say_answers_and_stays() -> None:
    playing = session(slide("a/1", say("hello"), on="a/2"), slide("a/2", end=True))
    assert playing.activate("hello")
    assert playing.message == "hello"
    assert shown(playing) == "a/1"


def test_the_same_answer_twice_changes_nothing() -> None:
    playing = session(slide("a/1", say("hello"), on="a/2"), slide("a/2", end=True))
    playing.activate("hello")
    assert not playing.activate("hello")
    assert playing.message == "hello"


def test_an_answer_gives_way_to_another() -> None:
    playing = session(slide("a/1", say("hello"), say("bye"), on="a/2"), slide("a/2", end=True))
    choose(playing, "hello", "bye")
    assert playing.message == "bye"


def test_moving_on_silences_the_answer() -> None:
    playing = session(slide("a/1", say("hello"), on="a/2"), slide("a/2", on="a/1"))
    playing.activate("hello")
    playing.advance()
    assert playing.message is None
    playing.advance()
    assert playing.message is None


def test_an_end_is_over_but_was_not_quit() -> None:
    playing = session(slide("a/1", on="a/2"), slide("a/2", end=True))
    assert not playing.is_over
    playing.advance()
    assert playing.is_over
    assert not playing.has_quit


def test_a_course_of_one_end_is_over_at_once() -> None:
    assert session(slide("a/1", end=True)).is_over


def test_quit_ends_play_where_it_stands() -> None:
    playing = session(slide("a/1", to("quit"), to("a/2")), slide("a/2", end=True))
    assert playing.activate("quit")
    assert playing.is_over
    assert playing.has_quit
    assert shown(playing) == "a/1"


def test_once_over_nothing_leads_on() -> None:
    playing = session(slide("a/1", to("quit"), say("hello"), to("a/2")), slide("a/2", end=True))
    playing.activate("quit")
    assert not playing.activate("a/2")
    assert not playing.activate("hello")
    assert not playing.advance()
    assert playing.message is None
    assert shown(playing) == "a/1"


def test_one_may_go_back_from_an_end() -> None:
    playing = session(slide("a/1", on="a/2"), slide("a/2", end=True))
    playing.advance()
    assert playing.back()
    assert not playing.is_over


def test_menu_leads_to_the_end_menu() -> None:
    playing = session(slide("a/1", to("menu")), slide("a/menu", to("a/1")), menu="a/menu")
    assert choose(playing, "menu") == "a/menu"


def test_menu_ends_a_course_that_has_none() -> None:
    playing = session(slide("a/1", to("menu")))
    playing.activate("menu")
    assert playing.has_quit


def test_a_hotspot_to_its_own_slide_changes_nothing() -> None:
    playing = session(slide("a/1", to("a/1")))
    assert not playing.activate("a/1")
    assert not playing.can_go_back


def test_misses_are_counted() -> None:
    playing = session(slide("a/1", to("a/2")), slide("a/2", end=True))
    playing.miss()
    playing.miss()
    assert playing.misses == 2
    assert not playing.can_go_back


class TestNeighbours:
    def test_they_are_what_hotspots_lead_to(self) -> None:
        playing = session(
            slide("a/1", to("a/2"), visit("b/1"), say("hello")),
            slide("a/2", end=True),
            slide("b/1", to("return")),
        )
        assert names(one.ref for one in playing.neighbours) == {"a/2", "b/1"}

    def test_next_is_one(self) -> None:
        playing = session(slide("a/1", on="a/2"), slide("a/2", end=True))
        assert names(one.ref for one in playing.neighbours) == {"a/2"}

    def test_return_leads_to_the_caller(self) -> None:
        playing = session(slide("a/1", visit("b/1")), slide("b/1", to("return")))
        playing.activate("b/1")
        assert names(one.ref for one in playing.neighbours) == {"a/1"}

    def test_the_menu_is_one(self) -> None:
        playing = session(slide("a/1", to("menu")), slide("a/m", to("a/1")), menu="a/m")
        assert names(one.ref for one in playing.neighbours) == {"a/m"}

    def test_the_slide_itself_is_none(self) -> None:
        playing = session(slide("a/1", to("quit"), to("a/1")))
        assert playing.neighbours == []

    def test_back_was_seen_already(self) -> None:
        playing = session(slide("a/1", on="a/2"), slide("a/2", to("back")))
        playing.advance()
        assert playing.neighbours == []

    def test_looking_at_them_moves_nothing(self) -> None:
        playing = session(slide("a/1", visit("b/1")), slide("b/1", to("return")))
        before = playing.to_json()
        assert playing.neighbours
        assert playing.to_json() == before


def test_times_of_a_session_without_a_clock_are_zero() -> None:
    playing = Session(course(slide("a/1", on="a/2"), slide("a/2", end=True)))
    times: list[float] = []
    playing.subscribe(lambda event: times.append(event.at))
    playing.advance()
    assert set(times) == {0.0}
