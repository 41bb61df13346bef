"""A course of some of its parcours alone."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.unit.engine.courses import course, ref, say, slide, to, visit
from tests.unit.engine.generated import courses
from tutor.checks.check import check_course
from tutor.checks.graph.graph import PlayGraph
from tutor.model.actions import To, Visit
from tutor.model.course import Course
from tutor.model.elements import Button, Card, Columns
from tutor.model.extract import extract
from tutor.model.targets import Reserved, SlideRef, Target


def stuck(read: Course) -> set[SlideRef]:
    """Return the slides that nobody gets out of, one of each round, as `check` proves it."""
    found = check_course(read, {"PP104", "PP105"})
    return {SlideRef(str(one.at.scenario), str(one.at.slide)) for one in found}


def held_back(whole: Course) -> set[SlideRef]:
    """Return all the slides from which play neither ends nor returns."""
    graph = PlayGraph(whole)
    leaving = graph.escaping | graph.returning
    return {node.slide.ref for node in graph.reached if node not in leaving}


def targets(read: Course) -> set[Target]:
    """Return all that a course leads to."""
    slides = list(read.slides)
    actions = [spot.element.action for one in slides for spot in one.hotspots]
    led = {action.target for action in actions if isinstance(action, To | Visit)}
    afters = {scenario.after for scenario in read.scenarios.values()}
    return {target for target in (*led, *afters, *(one.next for one in slides)) if target}


def ids(read: Course, name: str) -> list[str]:
    return [spot.id for spot in read.slide(ref(name)).hotspots]


def test_the_menu_shows_what_is_kept_alone() -> None:
    menu = slide("a/menu", to("a/one"), to("b/one"), to("quit"))
    whole = course(slide("a/one", on="menu"), menu, slide("b/one", on="menu"), menu="a/menu")
    read = extract(whole, ["b"])
    assert ids(read, "a/menu") == ["b/one", "quit"]
    assert set(read.scenarios["a"].slides) == {"menu"}
    assert read.start == ref("b/one")


def test_a_course_whose_start_is_kept_begins_there() -> None:
    whole = course(slide("a/zero", on="a/one"), slide("a/one", end=True), slide("b/one", end=True))
    assert extract(whole, ["b", "a"]).start == ref("a/zero")


def test_a_column_of_the_menu_that_is_left_empty_gives_its_room_to_the_others() -> None:
    cards = tuple(Card(id=name, action=To(ref(name))) for name in ("a/one", "b/one"))
    columns = Columns(columns=((cards[0],), (cards[1],)), widths=(2, 1))
    whole = course(
        slide("a/one", on="menu"),
        slide("b/one", on="menu"),
        slide("c/menu", columns),
        menu="c/menu",
    )
    screen = extract(whole, ["b"]).slide(ref("c/menu")).screen
    assert screen is not None
    assert screen.elements == (Columns(columns=((cards[1],),), widths=(1,)),)


def test_a_menu_that_leads_nowhere_any_more_is_an_end() -> None:
    whole = course(
        slide("a/one", on="menu"), slide("a/menu", to("a/one")), slide("b/one", on="menu"),
        menu="a/menu",
    )  # fmt: skip
    assert extract(whole, ["b"]).slide(ref("a/menu")).end


def test_a_hotspot_into_what_is_left_out_is_drawn_and_does_nothing() -> None:
    astray = Button(id="x", label="X", callout="Ici", hint="Là", action=To(ref("b/one")))
    whole = course(slide("a/one", to("quit"), astray), slide("b/one", end=True))
    assert ids(extract(whole, ["a"]), "a/one") == ["quit"]
    (_, drawn) = extract(whole, ["a"]).slide(ref("a/one")).elements
    assert drawn == Button(id="x", label="X")


def test_the_only_way_on_leads_to_the_menu_instead() -> None:
    whole = course(
        slide("a/one", to("b/one"), say("no")), slide("b/one", on="menu"),
        slide("b/menu", to("a/one")), menu="b/menu",
    )  # fmt: skip
    (hotspot, _) = extract(whole, ["a"]).slide(ref("a/one")).hotspots
    assert hotspot.element.action == To(Reserved.MENU)


def test_without_a_menu_the_only_way_on_leads_out() -> None:
    whole = course(slide("a/one", on="b/one"), slide("b/one", end=True))
    assert extract(whole, ["a"]).slide(ref("a/one")).next is Reserved.QUIT


def test_a_scenario_after_which_comes_what_is_left_out_is_followed_by_the_menu() -> None:
    whole = course(slide("a/one", on="return"), slide("b/one", end=True), after={"a": "b/one"})
    assert extract(whole, ["a"]).scenarios["a"].after is None


def test_who_can_only_visit_what_returns_is_let_out() -> None:
    whole = course(
        slide("a/one", visit("a/two")), slide("a/two", to("return"), to("b/one")),
        slide("b/one", end=True),
    )  # fmt: skip
    assert stuck(whole) == set()
    assert stuck(extract(whole, ["a"])) == set()


def test_a_return_after_which_one_is_there_again_is_no_way_out() -> None:
    whole = course(
        slide("a/one", to("return"), to("b/one")), slide("b/one", end=True), after={"a": "a/one"}
    )
    (_, astray) = extract(whole, ["a"]).slide(ref("a/one")).hotspots
    assert astray.element.action == To(Reserved.QUIT)


@pytest.mark.parametrize(
    "names",
    [names for count in range(1, 5) for names in combinations(
        ("activation", "opposition", "contacts", "new_code"), count)],
)  # fmt: skip
def test_the_shipped_course_holds_nobody_back(shipped: Course, names: tuple[str, ...]) -> None:
    read = extract(shipped, names)
    assert stuck(read) == set()
    assert all(not isinstance(one, SlideRef) or one in read for one in targets(read))
    assert set(read.scenarios) == {*names, "activation"}


@given(courses(), st.data())
def test_no_course_holds_back_who_could_leave_the_whole(whole: Course, data: st.DataObject) -> None:
    names = data.draw(st.sets(st.sampled_from(sorted(whole.scenarios)), min_size=1))
    read = extract(whole, sorted(names))
    assert read.start in read
    assert all(not isinstance(one, SlideRef) or one in read for one in targets(read))
    whole = replace(whole, start=read.start)
    assert stuck(read) - stuck(whole) - held_back(whole) - {whole.menu} == set()
