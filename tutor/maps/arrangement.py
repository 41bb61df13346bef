"""A graph → lines of stops, one group a scenario: the shortest route, and what lies beside it."""

from collections import deque
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

from tutor.maps.graph import Edge, EdgeKind, Graph
from tutor.model.course import Scenario
from tutor.model.targets import SlideRef

DEEPEST = 5
"""How many lines may stand beside one another; what lies further has a line of its own."""


class Stop(NamedTuple):
    """A slide on a line."""

    slide: SlideRef
    words: tuple[EdgeKind, ...]
    """The ways that are told in a word: to the menu, back…"""
    branches: tuple["Branch", ...]
    """The other ways, in the order of its hotspots."""


class Branch(NamedTuple):
    """A way beside a line."""

    edge: Edge
    stops: tuple[Stop, ...] = ()
    """The slides that it leads through; none where its target stands elsewhere."""


Line = tuple[Stop, ...]


class Group(NamedTuple):
    """A scenario: every one of its slides stands on one line."""

    scenario: Scenario
    spine: Line
    """The shortest route from its start to the menu, or to where it ends or is left."""
    others: tuple[Line, ...]
    """The lines that begin elsewhere: in another scenario, or too far beside the spine."""
    lost: tuple[Line, ...]
    """The slides to which nothing leads."""


def arrange(graph: Graph) -> tuple[Group, ...]:
    """Return the groups of a graph, in the order of the course. It takes a time linear in it."""
    inwards = _entered(graph)
    return tuple(
        _Arrangement(graph, scenario, inwards).group()
        for scenario in graph.course.scenarios.values()
    )


def route(graph: Graph) -> frozenset[tuple[SlideRef, SlideRef]]:
    """Return the slides that follow one another on the spines."""
    slides = ([stop.slide for stop in group.spine] for group in arrange(graph))
    return frozenset(pair for spine in slides for pair in pairwise(spine))


def _entered(graph: Graph) -> frozenset[SlideRef]:
    """Return the slides to which another scenario leads."""
    return frozenset(
        edge.target
        for edge in graph.edges
        if edge.target and edge.target.scenario != edge.source.scenario
    )


class _Arrangement:
    """The arrangement of one scenario, while it is made."""

    def __init__(self, graph: Graph, scenario: Scenario, entered: Collection[SlideRef]) -> None:
        self._graph = graph
        self._scenario = scenario
        self._slides = list(scenario.refs)
        self._entered = entered
        self._free = dict.fromkeys(self._slides)
        self._far: deque[SlideRef] = deque()

    def group(self) -> Group:
        """Return the group; every slide is on a line then."""
        route = self._shortest_route()
        self._take(route)
        self._ways_left = self._count_ways_left(set(route))
        spine = self._lay([*route, *self._onwards(route[-1])], 1)
        others = list(self._lines_from_far())
        reached = [slide for slide in self._free if slide in self._graph.reached]
        for slide in sorted(reached, key=lambda one: one not in self._entered):
            others += self._lines_at(slide)
        lost = [line for slide in tuple(self._free) for line in self._lines_at(slide)]
        return Group(self._scenario, spine, tuple(others), tuple(lost))

    def _lines_at(self, slide: SlideRef) -> Iterator[Line]:
        if slide in self._free:
            yield self._line(slide, 1)
            yield from self._lines_from_far()

    def _lines_from_far(self) -> Iterator[Line]:
        while self._far:
            slide = self._far.popleft()
            if slide in self._free:
                yield self._line(slide, 1)

    def _line(self, first: SlideRef, depth: int) -> Line:
        return self._lay([first, *self._onwards(first)], depth)

    def _lay(self, slides: list[SlideRef], depth: int) -> Line:
        """Return a line through these slides, and the lines beside it."""
        following = [*slides[1:], None]
        return tuple(self._stop(*pair, depth) for pair in zip(slides, following, strict=True))

    def _stop(self, slide: SlideRef, following: SlideRef | None, depth: int) -> Stop:
        words: dict[EdgeKind, None] = {}
        branches: list[Branch] = []
        told = {(following, False)}
        for edge in self._graph.slides[slide].edges:
            key = edge.target, edge.kind is EdgeKind.VISIT
            if edge.target is None or (edge.kind is EdgeKind.MENU and key not in told):
                words[edge.kind] = None
            elif key not in told:
                told.add(key)
                branches.append(self._branch(edge, depth))
        return Stop(slide, tuple(words), tuple(branches))

    def _branch(self, edge: Edge, depth: int) -> Branch:
        if edge.target not in self._free:
            return Branch(edge)
        if depth == DEEPEST:
            self._far.append(edge.target)
            return Branch(edge)
        return Branch(edge, self._line(edge.target, depth + 1))

    def _onwards(self, slide: SlideRef) -> Iterator[SlideRef]:
        """Yield the slides that carry a line on after a slide, as long as free ones do.

        Each is taken at once. The end menu closes its line: what it offers lies beside it.
        """
        self._take([slide])
        while slide != self._graph.course.menu:
            targets = [edge.target for edge in self._graph.slides[slide].edges if edge.flows]
            free = [target for target in targets if target in self._free]
            if not free:
                return
            slide = min(free, key=self._likelihood)
            self._take([slide])
            yield slide

    def _likelihood(self, slide: SlideRef) -> tuple[bool, int]:
        """Return what is less for slides that better carry a line on: the menu only closes it."""
        is_menu = slide == self._graph.course.menu
        return is_menu, self._ways_left.get(slide, len(self._slides))

    def _take(self, slides: Iterable[SlideRef]) -> None:
        for slide in slides:
            self._free.pop(slide, None)

    def _shortest_route(self) -> list[SlideRef]:
        """Return the slides from the start to the nearest that is a goal, of the best kind."""
        came_from: dict[SlideRef, SlideRef | None] = {self._scenario.start: None}
        for slide in (found := [self._scenario.start]):
            for target in self._inside(slide):
                if target not in came_from:
                    came_from[target] = slide
                    found.append(target)
        at: SlideRef | None = min(found, key=self._goal)
        route = []
        while at is not None:
            route.append(at)
            at = came_from[at]
        return route[::-1]

    def _goal(self, slide: SlideRef) -> int:
        """Return how good an end of the route a slide is, the best first."""
        kinds = {edge.kind for edge in self._graph.slides[slide].edges}
        if slide == self._graph.course.menu or self._graph.slides[slide].end:
            return 0
        if kinds & {EdgeKind.MENU, EdgeKind.QUIT}:
            return 0
        if EdgeKind.RETURN in kinds:
            return 1
        return 2 if any(edge.flows for edge in self._outside(slide)) else 3

    def _count_ways_left(self, route: Collection[SlideRef]) -> Mapping[SlideRef, int]:
        """Return how many slides lie between each slide and the route, or another goal."""
        before: dict[SlideRef, list[SlideRef]] = {}
        for slide in self._slides:
            for target in self._inside(slide):
                before.setdefault(target, []).append(slide)
        goals = [slide for slide in self._slides if slide in route or self._goal(slide) < 3]
        left = dict.fromkeys(goals, 0)
        for slide in goals:
            for source in before.get(slide, ()):
                if source not in left:
                    left[source] = left[slide] + 1
                    goals.append(source)
        return left

    def _inside(self, slide: SlideRef) -> Iterator[SlideRef]:
        for edge in self._graph.slides[slide].edges:
            if edge.flows and edge.target and edge.target.scenario == self._scenario.id:
                yield edge.target

    def _outside(self, slide: SlideRef) -> Iterator[Edge]:
        for edge in self._graph.slides[slide].edges:
            if edge.target and edge.target.scenario != self._scenario.id:
                yield edge
