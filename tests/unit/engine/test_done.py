"""A parcours is done when play goes from inside it to the menu, or ends."""

from tests.unit.engine.courses import choose, ref, session, slide, to, visit
from tutor.engine.session import Session
from tutor.model.targets import Reserved


def menu_of_two() -> Session:
    return session(
        slide("a/menu", visit("b/1"), to("c/1"), to("quit")),
        slide("b/1", to("return"), to("menu"), visit("c/1")),
        slide("c/1", to("menu"), to("a/menu"), to("return"), to("quit")),
        menu="a/menu",
    )


def test_nothing_is_done_at_first() -> None:
    assert menu_of_two().done == ()


def test_going_to_the_menu_completes_the_scenarios_that_one_leaves() -> None:
    playing = menu_of_two()
    choose(playing, "c/1", "menu")
    assert playing.done == ("c",)


def test_so_does_naming_the_menu_as_a_slide() -> None:
    playing = menu_of_two()
    choose(playing, "c/1", "a/menu")
    assert playing.done == ("c",)


def test_so_does_returning_to_the_menu_that_waits() -> None:
    playing = menu_of_two()
    choose(playing, "b/1", "return")
    assert playing.done == ("b",)


def test_so_does_a_return_without_caller_that_goes_to_the_menu() -> None:
    playing = menu_of_two()
    choose(playing, "c/1", "return")
    assert playing.done == ("c",)


def test_a_visit_that_comes_back_to_a_scenario_is_not_done() -> None:
    playing = menu_of_two()
    choose(playing, "b/1", "c/1", "return")
    assert playing.done == ()


def test_only_the_scenario_that_one_leaves_is_done() -> None:
    playing = menu_of_two()
    choose(playing, "b/1", "c/1", "menu")
    assert playing.done == ("c",)


def test_the_menu_counts_for_no_scenario_of_its_own() -> None:
    playing = menu_of_two()
    playing.jump(ref("c/1"))
    choose(playing, "menu")
    assert "a" not in playing.done


def test_a_scenario_that_holds_the_menu_may_be_done() -> None:
    playing = session(slide("a/1", on="menu"), slide("a/menu", to("a/1")), menu="a/menu")
    playing.advance()
    assert playing.done == ("a",)


def test_they_are_told_in_the_order_in_which_they_were_done_and_once() -> None:
    playing = menu_of_two()
    choose(playing, "c/1", "menu", "b/1", "return", "c/1", "menu")
    assert playing.done == ("c", "b")


def test_an_end_completes_its_scenario() -> None:
    playing = session(slide("a/1", to("b/end")), slide("b/end", end=True))
    choose(playing, "b/end")
    assert playing.done == ("b",)


def test_quitting_completes_the_scenario() -> None:
    playing = menu_of_two()
    choose(playing, "c/1", "quit")
    assert playing.done == ("c",)


def test_quitting_from_the_menu_completes_nothing() -> None:
    playing = menu_of_two()
    choose(playing, "quit")
    assert playing.has_quit
    assert playing.done == ()


def test_orders_complete_nothing() -> None:
    for order in (Reserved.MENU, Reserved.RETURN, Reserved.QUIT, ref("a/menu")):
        playing = menu_of_two()
        choose(playing, "c/1")
        assert playing.jump(order)
        assert playing.done == ()


def test_an_order_to_go_to_an_end_completes_nothing() -> None:
    playing = session(slide("a/1", on="a/end"), slide("a/end", end=True))
    playing.jump(ref("a/end"))
    assert playing.is_over
    assert playing.done == ()


def test_what_was_done_before_may_be_given() -> None:
    assert Session(menu_of_two().course, done=("b",)).done == ("b",)


def test_beginning_on_an_end_completes_nothing() -> None:
    assert session(slide("a/end", end=True)).done == ()


def test_what_is_done_survives_jumps() -> None:
    playing = menu_of_two()
    choose(playing, "c/1", "menu")
    playing.jump(ref("b/1"))
    assert playing.done == ("c",)


def test_going_back_undoes_it() -> None:
    playing = menu_of_two()
    choose(playing, "c/1", "menu")
    playing.back()
    assert playing.done == ()
