"""A visit comes back where it began; `return` without one goes elsewhere."""

from tests.unit.engine.courses import choose, course, ref, session, shown, slide, to, visit
from tutor.engine.session import Session


def test_a_visit_comes_back_at_return() -> None:
    playing = session(
        slide("a/1", visit("b/1")), slide("b/1", on="b/2"), slide("b/2", to("return"))
    )
    choose(playing, "b/1")
    playing.advance()
    assert choose(playing, "return") == "a/1"
    assert playing.state.callers == ()


def test_next_may_return() -> None:
    playing = session(slide("a/1", visit("b/1")), slide("b/1", on="return"))
    playing.activate("b/1")
    playing.advance()
    assert shown(playing) == "a/1"


def test_visits_nest() -> None:
    playing = session(
        slide("a/1", visit("b/1")),
        slide("b/1", visit("c/1"), to("return")),
        slide("c/1", to("return")),
    )
    choose(playing, "b/1", "c/1")
    assert playing.state.callers == (ref("a/1"), ref("b/1"))
    assert choose(playing, "return") == "b/1"
    assert choose(playing, "return") == "a/1"


def test_a_scenario_may_visit_itself() -> None:
    playing = session(slide("a/1", visit("a/1"), to("return"), to("a/2")), slide("a/2", end=True))
    waiting = []
    for hotspot in ("a/1", "a/1", "return", "return"):
        choose(playing, hotspot)
        waiting.append(len(playing.state.callers))
    assert waiting == [1, 2, 1, 0]


def test_to_keeps_the_visit_under_way() -> None:
    playing = session(
        slide("a/1", visit("b/1")), slide("b/1", to("c/1")), slide("c/1", to("return"))
    )
    choose(playing, "b/1", "c/1")
    assert choose(playing, "return") == "a/1"


def test_without_a_caller_return_goes_where_its_scenario_says() -> None:
    slides = slide("b/1", to("return")), slide("a/1", end=True)
    playing = Session(course(*slides, after={"b": "a/1"}))
    assert choose(playing, "return") == "a/1"


def test_a_caller_comes_before_where_the_scenario_says() -> None:
    slides = (
        slide("a/1", visit("b/1")),
        slide("b/1", to("return")),
        slide("a/other", end=True),
    )
    playing = Session(course(*slides, after={"b": "a/other"}))
    assert choose(playing, "b/1", "return") == "a/1"


def test_without_a_caller_return_goes_to_the_menu() -> None:
    playing = session(slide("b/1", to("return")), slide("a/menu", to("b/1")), menu="a/menu")
    assert choose(playing, "return") == "a/menu"


def test_without_caller_or_menu_return_ends_play() -> None:
    playing = session(slide("b/1", to("return")))
    choose(playing, "return")
    assert playing.has_quit


def test_arriving_at_the_menu_forgets_the_visits() -> None:
    playing = session(
        slide("a/1", visit("b/1")),
        slide("b/1", to("menu")),
        slide("a/menu", to("b/1")),
        menu="a/menu",
    )
    choose(playing, "b/1", "menu")
    assert playing.state.callers == ()


def test_the_menu_named_as_a_slide_forgets_the_visits_too() -> None:
    playing = session(
        slide("a/1", visit("b/1")),
        slide("b/1", to("a/menu")),
        slide("a/menu", to("b/1")),
        menu="a/menu",
    )
    choose(playing, "b/1", "a/menu")
    assert playing.state.callers == ()


def test_nobody_waits_for_a_visit_of_the_menu() -> None:
    for menu in ("menu", "a/m"):
        playing = session(slide("a/1", visit(menu)), slide("a/m", to("a/1")), menu="a/m")
        assert choose(playing, menu) == "a/m"
        assert playing.state.callers == ()


def test_nobody_waits_for_a_visit_that_only_returns() -> None:
    playing = session(slide("a/1", visit("b/1")), slide("b/1", visit("return")))
    assert choose(playing, "b/1", "return") == "a/1"
    assert playing.state.callers == ()


def test_nobody_waits_for_a_visit_that_ends_play() -> None:
    playing = session(slide("a/1", visit("a/2")), slide("a/2", end=True))
    choose(playing, "a/2")
    assert playing.is_over
    assert playing.state.callers == ()


def test_the_menu_may_wait_for_a_visit() -> None:
    playing = session(slide("a/m", visit("b/1")), slide("b/1", to("return")), menu="a/m")
    choose(playing, "b/1")
    assert playing.state.callers == (ref("a/m"),)
    assert choose(playing, "return") == "a/m"


def test_going_back_reopens_the_visit() -> None:
    playing = session(slide("a/1", visit("b/1")), slide("b/1", to("return")))
    choose(playing, "b/1", "return")
    playing.back()
    assert shown(playing) == "b/1"
    assert playing.state.callers == (ref("a/1"),)
