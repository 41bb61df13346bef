"""The routes of a course, each loop once."""

import pytest

from tests.unit.engine.courses import course, ref, say, slide, to, visit
from tutor.model.actions import By
from tutor.model.course import Course
from tutor.model.elements import Button, Checkbox, Radio, Select
from tutor.model.slide import Slide
from tutor.routes.listing import list_routes
from tutor.routes.pathfinding import shortest
from tutor.routes.replay import replay
from tutor.routes.ways import HotspotName, Route


def labels(route: Route) -> str:
    """Return the words of the hotspots that a route takes."""
    acts = (step.act for step in route.steps)
    return " ".join(act.label for act in acts if isinstance(act, HotspotName))


def routes(made: Course, shown: int = 50) -> list[str]:
    """Return the routes from the start by their words."""
    return [labels(route) for route in list_routes(made, shown)[0].routes]


def ladder(steps: int) -> Course:
    """Return a course with two ways from each slide to the next."""
    slides = [
        slide(f"a/s{n}", to(f"a/s{n + 1}", "left"), to(f"a/s{n + 1}", "right"))
        for n in range(steps)
    ]
    return course(*slides, slide(f"a/s{steps}", end=True))


def test_each_choice_makes_a_route() -> None:
    made = course(
        slide("a/one", to("a/two", "x"), to("a/end", "y")),
        slide("a/two", to("a/end", "z")),
        slide("a/end", end=True),
    )
    assert routes(made) == ["y", "x z"]


def test_a_loop_is_taken_once_though_its_way_on_is_taken_again() -> None:
    made = course(
        slide("a/ask", to("a/sure", "continue")),
        slide("a/sure", to("a/end", "yes"), to("a/ask", "cancel")),
        slide("a/end", end=True),
    )
    assert routes(made) == ["continue yes", "continue cancel continue yes"]


def test_a_ring_without_a_way_out_ends_the_search() -> None:
    made = course(slide("a/one", on="a/two"), slide("a/two", on="a/one"))
    (listing,) = list_routes(made)
    assert (listing.routes, listing.left_out, listing.is_all) == ((), 0, True)


def test_visits_that_call_each_other_end_the_search() -> None:
    made = course(
        slide("a/one", visit("a/two", "x"), to("a/end", "y")),
        slide("a/two", visit("a/one", "z"), to("return", "r")),
        slide("a/end", end=True),
    )
    assert "x r y" in routes(made)


def test_visits_come_back_to_their_own_caller() -> None:
    made = course(
        slide("a/one", visit("b/in", "visit"), to("a/two", "on")),
        slide("b/in", to("return", "return")),
        slide("a/two", visit("b/in", "again"), to("a/end", "out")),
        slide("a/end", end=True),
    )
    assert routes(made)[-1] == "visit return on again return out"


def test_what_only_answers_or_goes_back_makes_no_route() -> None:
    made = course(
        slide("a/one", say("No.", "ask"), to("a/two", "go")),
        slide("a/two", to("back", "back"), to("a/end", "on")),
        slide("a/end", end=True),
    )
    assert routes(made) == ["go on"]


def test_every_end_has_a_route_before_any_has_two() -> None:
    made = course(
        slide("a/s", to("a/near", "near"), to("a/one", "far")),
        slide("a/near", end=True),
        slide("a/one", to("a/two", "x"), to("a/two", "y")),
        slide("a/two", to("quit", "leave"), to("a/end", "stay")),
        slide("a/end", end=True),
    )
    assert routes(made, shown=3) == ["near", "far x leave", "far x stay"]


def test_routes_that_are_not_kept_are_counted() -> None:
    (listing,) = list_routes(ladder(5), shown=10)
    assert (len(listing.routes), listing.left_out, listing.is_all) == (10, 22, True)


def test_where_there_are_too_many_one_knows_that_there_are_more() -> None:
    (listing,) = list_routes(ladder(200))
    assert len(listing.routes) == 50
    assert listing.left_out > 100
    assert not listing.is_all


def test_a_course_with_a_menu_has_routes_from_there_too(shipped: Course) -> None:
    first, second = list_routes(shipped, shown=100)
    assert (first.start, second.start) == (shipped.start, shipped.menu)
    assert min(len(first.routes), len(second.routes)) > 40
    assert all(listing.is_all and not listing.left_out for listing in (first, second))
    assert {route.steps[-1].slide for route in (*first.routes, *second.routes)} == {shipped.menu}


def test_every_route_from_the_start_can_be_played(shipped: Course) -> None:
    routes = list_routes(shipped)[0].routes
    assert [replay(shipped, route) for route in routes] == [None] * len(routes)


def form(reason: str, card: str, tick: str) -> Slide:
    """Return a slide with three choices, by each of which a button leads."""
    names = ("reason", "card", "tick")
    ways = (
        (("loss", reason), ("theft", "a/end")),
        (("old", card),),
        (("true", tick), ("false", "a/end")),
    )
    buttons = [
        Button(label=f"by {name}", action=By(name, tuple((o, ref(to)) for o, to in one)))
        for name, one in zip(names, ways, strict=True)
    ]
    return slide(
        "a/form",
        Radio(id="reason", options=("loss", "theft")),
        Select(id="card", label="card", options=("old",)),
        Checkbox(id="tick", label="tick"),
        *buttons,
    )


def test_of_several_choices_that_alone_is_made_by_which_one_goes_on() -> None:
    made = course(form("a/end", "a/end", "a/end"), slide("a/end", end=True))
    (listing,) = list_routes(made)
    assert sorted(map(labels, listing.routes)) == [
        "by tick",
        "card old by card",
        "loss by reason",
        "theft by reason",
        "tick by tick",
    ]
    assert (listing.left_out, listing.is_all) == (0, True)


def test_what_leads_back_to_a_choice_is_in_a_route_that_then_chooses_otherwise() -> None:
    go = By("r", (("loss", ref("a/end")), ("theft", ref("a/police"))))
    made = course(
        slide("a/form", Radio(id="r", options=("loss", "theft")), Button(label="go", action=go)),
        slide("a/police", to("a/form", "back to the form")),
        slide("a/end", end=True),
    )
    assert routes(made) == ["loss go", "theft go back to the form loss go"]


def test_the_shortest_route_to_a_slide(shipped: Course) -> None:
    route = shortest(shipped, ref("contacts/email_saisie"))
    assert route is not None
    assert len(route.steps) == 13
    assert replay(shipped, route) is None


def test_the_shortest_route_between_two_slides(shipped: Course) -> None:
    route = shortest(shipped, ref("activation/fin"), ref("contacts/coordonnees"))
    assert route is not None
    assert labels(route).startswith("Terminer Confirmer")


@pytest.mark.parametrize("target", ["a/one", "a/lost"])
def test_a_slide_that_nothing_leads_to_has_no_route(target: str) -> None:
    made = course(slide("a/one", end=True), slide("a/lost", end=True))
    assert (shortest(made, ref(target)) is None) == (target == "a/lost")
