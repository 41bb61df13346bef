"""Which slides become which scenarios, and which one is the menu."""

from pathlib import Path

import pytest

from tests.unit.importing.decks import Made, Page
from tests.unit.importing.made import course_of, read
from tutor.importing.flow import Flow
from tutor.importing.writing.plan import Plan


@pytest.fixture
def made() -> Made:
    return Made()


def plan(made: Made, folder: Path) -> Plan:
    deck = read(made, folder)
    return Plan(Flow(deck), "The deck", {one.number: one.title for one in deck.slides}, {})


def parts(made: Made, folder: Path) -> list[list[int]]:
    return [[stop.slide for stop in one.stops] for one in plan(made, folder).scenarios]


def pages(made: Made, count: int) -> list[Page]:
    return [made.slide(f"Slide {at}", closed=True) for at in range(1, count + 1)]


def lead(source: Page, *targets: Page) -> None:
    for at, target in enumerate(targets):
        source.button(target.slide.shapes.title.text, (10, 10 + 15 * at, 20, 10), to=target)


def test_a_menu_at_the_end_cuts_the_deck_where_it_leads(made: Made, tmp_path: Path) -> None:
    one, two, three, four, five, menu = pages(made, 6)
    for before, after in ((one, two), (two, three), (three, menu), (four, five), (five, menu)):
        lead(before, after)
    lead(menu, two, four)
    assert plan(made, tmp_path).menu == (6, None)
    assert parts(made, tmp_path) == [[1, 2, 3, 6], [4, 5]]


def test_a_menu_at_the_beginning_stays_there(made: Made, tmp_path: Path) -> None:
    menu, *others = pages(made, 4)
    lead(menu, *others)
    for one in others:
        lead(one, menu)
    course = course_of(made, tmp_path)
    assert course.menu == course.start
    assert parts(made, tmp_path) == [[1, 2], [3], [4]]


def test_a_slide_with_several_ways_to_which_nothing_comes_back_is_no_menu(
    made: Made, tmp_path: Path
) -> None:
    first, *others = pages(made, 4)
    lead(first, *others)
    for one in others:
        one.slide._element.remove(one.slide._element[-2])
    assert plan(made, tmp_path).menu is None
    assert parts(made, tmp_path) == [[1, 2, 3, 4]]


def test_a_bar_that_stands_on_every_slide_is_no_menu(made: Made, tmp_path: Path) -> None:
    every = pages(made, 4)
    for one in every:
        lead(one, *every)
    assert plan(made, tmp_path).menu is None


def test_sections_go_before_what_the_menu_says(made: Made, tmp_path: Path) -> None:
    menu, *others = pages(made, 4)
    lead(menu, *others)
    for one in others:
        lead(one, menu)
    made.section("All", menu, *others[:2])
    made.section("The last", others[2])
    assert parts(made, tmp_path) == [[1, 2, 3], [4]]


def test_a_section_that_nothing_reaches_is_none(made: Made, tmp_path: Path) -> None:
    one, two = pages(made, 2)
    lead(one, two)
    made.section("Shown", one, two)
    made.section("Kept for later", made.slide("Later", hidden=True))
    assert parts(made, tmp_path) == [[1, 2]]


def test_names_that_slides_had_stay(made: Made, tmp_path: Path) -> None:
    pages(made, 2)
    deck = read(made, tmp_path)
    known = {str(deck.slide(2).key): "mine/second"}
    titles = {1: "One", 2: "Two"}
    named = Plan(
        Flow(deck), "The deck", titles, known | {str(deck.slide(1).key): "mine/first"}
    ).names
    assert list(named.values()) == [("mine", "first"), ("mine", "second")]


def test_a_scenario_does_not_take_the_course_s_file(made: Made, tmp_path: Path) -> None:
    made.section("Course", made.slide("One"))
    made.section("Menu", made.slide("Two"))
    assert [one.id for one in plan(made, tmp_path).scenarios] == ["course_2", "scenario_menu"]
