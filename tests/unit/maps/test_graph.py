"""A course's graph: the ways out of each slide, and the slides that play may reach."""

from hypothesis import given

from tests.unit.engine.courses import course, names, ref, say, slide, to, visit
from tests.unit.engine.generated import courses
from tutor.engine import state
from tutor.maps.graph import Edge, EdgeKind, graph_of
from tutor.model.actions import To, Visit
from tutor.model.course import Course
from tutor.model.targets import Reserved, SlideRef


def test_every_hotspot_that_leads_somewhere_is_a_way_in_its_order() -> None:
    first = slide("a/one", to("a/two", "Go"), say("No."), visit("a/two", "Look"), to("quit"))
    graph = graph_of(course(first, slide("a/two", end=True)))
    assert graph.slides[ref("a/one")].edges == (
        Edge(ref("a/one"), EdgeKind.TO, ref("a/two"), 1, "Go"),
        Edge(ref("a/one"), EdgeKind.VISIT, ref("a/two"), 3, "Look"),
        Edge(ref("a/one"), EdgeKind.QUIT, None, 4, "quit"),
    )


def test_a_click_anywhere_is_a_way_without_a_hotspot() -> None:
    graph = graph_of(course(slide("a/one", on="a/two"), slide("a/two", end=True)))
    assert graph.slides[ref("a/one")].edges == (Edge(ref("a/one"), EdgeKind.NEXT, ref("a/two")),)


def test_the_menu_is_a_slide_and_return_and_back_are_none() -> None:
    first = slide("a/one", to("menu"), to("return"), to("back"))
    graph = graph_of(course(first, slide("b/menu", end=True), menu="b/menu"))
    targets = {way.kind: way.target for way in graph.slides[ref("a/one")].edges}
    assert targets == {EdgeKind.MENU: ref("b/menu"), EdgeKind.RETURN: None, EdgeKind.BACK: None}


def test_a_visit_of_a_reserved_word_is_what_the_word_says() -> None:
    graph = graph_of(course(slide("a/one", visit("menu")), menu="a/one"))
    assert graph.slides[ref("a/one")].edges[0].kind is EdgeKind.MENU


def test_a_slide_to_which_nothing_leads_is_not_reached() -> None:
    graph = graph_of(course(slide("a/one", end=True), slide("a/lost", on="a/one")))
    assert names(graph.reached) == {"a/one"}


def test_a_return_that_nobody_awaits_reaches_what_comes_after() -> None:
    slides = slide("a/one", on="return"), slide("b/two", end=True)
    assert names(graph_of(course(*slides, after={"a": "b/two"})).reached) == {"a/one", "b/two"}


def test_a_return_that_is_always_awaited_does_not() -> None:
    slides = slide("a/one", visit("b/two")), slide("b/two", on="return"), slide("c/x", end=True)
    assert names(graph_of(course(*slides, after={"b": "c/x"})).reached) == {"a/one", "b/two"}


def test_the_menu_forgets_who_awaits_a_return() -> None:
    slides = (
        slide("a/one", visit("a/menu")),
        slide("a/menu", to("b/two")),
        slide("b/two", on="return"),
        slide("c/x", end=True),
    )
    graph = graph_of(course(*slides, menu="a/menu", after={"b": "c/x"}))
    assert ref("c/x") in graph.reached


def test_a_return_without_after_reaches_the_menu() -> None:
    graph = graph_of(course(slide("a/one", on="return"), slide("b/m", end=True), menu="b/m"))
    assert ref("b/m") in graph.reached


@given(courses())
def test_the_slides_that_are_reached_are_those_that_play_can_show(made: Course) -> None:
    assert graph_of(made).reached == played(made)


def played(made: Course, most_callers: int = 4) -> set[SlideRef]:
    """Return the slides that some play shows, visits nested a few times at most."""
    states = [state.initial(made, made.start)]
    known = {(one.slide, one.callers) for one in states}
    for one in states:
        for after in following(made, one):
            key = after.slide, after.callers
            if not after.over and key not in known and len(after.callers) <= most_callers:
                known.add(key)
                states.append(after)
            elif after.over and made.slide(after.slide).end:
                known.add(key)
    return {slide for slide, _ in known}


def following(made: Course, one: state.State) -> list[state.State]:
    """Return the states to which a slide's ways lead, but for the way back."""
    slide = made.slide(one.slide)
    actions = [spot.element.action for spot in slide.hotspots]
    targets = [action.target for action in actions if isinstance(action, To)]
    targets += [slide.next] if slide.next else []
    visits = [action.target for action in actions if isinstance(action, Visit)]
    return [
        *(state.follow(made, one, target) for target in targets if target is not Reserved.BACK),
        *(state.visit(made, one, target) for target in visits if target is not Reserved.BACK),
    ]
