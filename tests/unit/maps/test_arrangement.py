"""How slides are arranged: the shortest route, what lies beside it, and every slide once."""

from collections import Counter
from itertools import pairwise

from hypothesis import given

from tests.unit.engine.courses import course, ref, slide, to, visit
from tests.unit.engine.generated import courses
from tutor.maps.arrangement import DEEPEST, Branch, Group, Line, Stop, arrange, route
from tutor.maps.graph import graph_of
from tutor.model.course import Course
from tutor.model.slide import Slide
from tutor.model.targets import SlideRef

END = slide("a/end", end=True)


def only_group(*slides: Slide, menu: str | None = None) -> Group:
    (group,) = arrange(graph_of(course(*slides, menu=menu)))
    return group


def line(stops: Line) -> list[str]:
    return [stop.slide.slide for stop in stops]


def stops(group: Group) -> list[Stop]:
    waiting = [*group.spine, *(stop for one in (*group.others, *group.lost) for stop in one)]
    for stop in waiting:
        waiting.extend(beside for branch in stop.branches for beside in branch.stops)
    return waiting


def branches(group: Group) -> list[Branch]:
    return [branch for stop in stops(group) for branch in stop.branches]


def test_the_spine_is_the_shortest_route_to_an_end() -> None:
    long_way = slide("a/long", on="a/longer"), slide("a/longer", on="a/end")
    group = only_group(
        slide("a/start", to("a/long"), to("a/short")), *long_way, slide("a/short", on="a/end"), END
    )
    assert line(group.spine) == ["start", "short", "end"]


def test_a_longer_way_is_a_branch_where_it_leaves_the_spine() -> None:
    group = only_group(slide("a/start", to("a/by"), to("a/end")), slide("a/by", on="a/end"), END)
    (branch,) = group.spine[0].branches
    assert (branch.edge.target, line(branch.stops)) == (ref("a/by"), ["by"])


def test_a_visit_is_beside_the_spine_even_where_it_is_shorter() -> None:
    group = only_group(slide("a/start", visit("a/end"), to("a/on")), slide("a/on", on="a/end"), END)
    assert line(group.spine) == ["start", "on", "end"]


def test_the_spine_ends_at_the_menu_which_opens_branches() -> None:
    menu = slide("a/menu", to("a/start"), to("a/extra"))
    group = only_group(
        slide("a/start", on="menu"), menu, slide("a/extra", on="menu"), menu="a/menu"
    )
    assert line(group.spine) == ["start", "menu"]
    assert [line(branch.stops) for branch in group.spine[1].branches] == [[], ["extra"]]


def test_a_way_to_the_menu_on_every_slide_breaks_no_line() -> None:
    slides = [slide(f"a/{n}", to("menu"), to(f"a/{n + 1}")) for n in range(4)]
    group = only_group(*slides, slide("a/4", on="menu"), menu="a/4")
    assert line(group.spine) == ["0", "1", "2", "3", "4"]


def test_a_scenario_that_only_leads_elsewhere_ends_where_it_is_left() -> None:
    slides = slide("a/one", on="a/two"), slide("a/two", on="b/x"), slide("b/x", end=True)
    group, _ = arrange(graph_of(course(*slides)))
    assert line(group.spine) == ["one", "two"]


def test_a_ring_without_an_end_is_a_line_all_the_same() -> None:
    group = only_group(
        slide("a/one", on="a/two"), slide("a/two", on="a/three"), slide("a/three", on="a/one")
    )
    assert line(group.spine) == ["one", "two", "three"]


def test_what_is_entered_from_another_scenario_alone_has_a_line_of_its_own() -> None:
    slides = (
        slide("a/one", to("b/in")),
        slide("b/start", end=True),
        slide("b/in", on="b/then"),
        slide("b/then", on="b/start"),
    )
    _, group = arrange(graph_of(course(*slides)))
    assert [line(one) for one in group.others] == [["in", "then"]]


def test_slides_out_of_reach_are_apart() -> None:
    group = only_group(
        slide("a/start", on="a/end"), END, slide("a/lost", on="a/gone"), slide("a/gone", on="a/end")
    )
    assert [line(one) for one in group.lost] == [["lost", "gone"]]
    assert group.others == ()


def test_lines_side_by_side_are_few_however_deep_the_course() -> None:
    """Each slide leads to a dead end, which is nearer, and further on."""
    deep = [slide(f"a/{n}", to(f"a/x{n}"), to(f"a/{n + 1}")) for n in range(1500)]
    ends = [slide(f"a/x{n}", end=True) for n in range(1500)]
    group = only_group(*deep, slide("a/1500", end=True), *ends)

    def depth(one: Line) -> int:
        return 1 + max((depth(b.stops) for stop in one for b in stop.branches), default=-1)

    assert max(map(depth, (group.spine, *group.others))) <= DEEPEST
    assert len(stops(group)) == 3001


def test_two_ways_to_one_slide_are_one_branch_and_a_visit_is_another() -> None:
    start = slide("a/start", to("a/end", "This"), to("a/end", "That"), visit("a/end", "Look"))
    assert [b.edge.label for b in branches(only_group(start, END))] == ["Look"]


@given(courses())
def test_every_slide_stands_on_one_line(made: Course) -> None:
    found = Counter(stop.slide for group in arrange(graph_of(made)) for stop in stops(group))
    assert found == Counter(made.refs)


@given(courses())
def test_every_way_to_a_slide_is_drawn(made: Course) -> None:
    graph = graph_of(made)
    drawn: set[tuple[SlideRef, SlideRef | None]] = set(route(graph))
    for group in arrange(graph):
        for stop in stops(group):
            drawn |= {(stop.slide, branch.edge.target) for branch in stop.branches}
            drawn |= {(stop.slide, made.menu) for kind in stop.words if kind == "menu"}
        lines = [branch.stops for branch in branches(group)] + [*group.others, *group.lost]
        drawn |= {(a.slide, b.slide) for one in lines for a, b in pairwise(one)}
    edges = {(edge.source, edge.target) for edge in graph.edges if edge.target}
    assert edges <= drawn
