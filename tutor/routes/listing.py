"""The distinct routes to each end, each loop taken once at most."""

from collections import deque
from collections.abc import Iterator
from functools import cache, partial
from typing import NamedTuple

from tutor.engine import state
from tutor.engine.state import State
from tutor.model.course import Course
from tutor.model.targets import Reserved, SlideRef
from tutor.routes.pathfinding import Node, onward, reach, route
from tutor.routes.ways import Route, has_choice, targets, ways

SHOWN_AT_MOST = 50
"""How many routes are kept from each beginning."""

_MOST_WORK = 100_000
"""How many ways are looked at before the search for more routes stops."""


class Listing(NamedTuple):
    """Routes from one slide, the shortest first."""

    start: SlideRef
    routes: tuple[Route, ...]
    left_out: int
    """The number of routes that were found and left out."""
    is_all: bool
    """Whether all were found; else there may be more than are left out."""


def list_routes(course: Course, shown: int = SHOWN_AT_MOST) -> tuple[Listing, ...]:
    """Return the routes from the course's start to each end, and those from the end menu.

    An end is a last slide, a way that quits, or the end menu. Within one visit no route makes the
    same choice twice; none undoes a step or stops for an answer. Each end has one of its shortest
    routes here, as far as `shown` allows.
    """
    starts = [course.start]
    if course.menu and course.menu != course.start:
        starts.append(course.menu)
    return tuple(_list_from(course, start, shown) for start in starts)


def _list_from(course: Course, start: SlideRef, shown: int) -> Listing:
    begin = state.initial(course, start)
    kept = {_ways(end): end for end in _one_for_each_end(course, begin, shown)}
    search, count = _Search(course), 0
    for end in search.ends(begin):
        count += 1
        if len(kept) < shown:
            kept.setdefault(_ways(end), end)
    nodes = sorted(kept.values(), key=lambda end: len(end.moves))
    left_out = max(0, count - len(kept))
    routes = tuple(route(course, end) for end in nodes)
    return Listing(start, routes, left_out, is_all=search.work < _MOST_WORK)


def _ends(course: Course, node: Node) -> bool:
    return node.before is not None and (node.state.over or node.state.slide == course.menu)


def _ways(end: Node) -> tuple[tuple[SlideRef, object], ...]:
    return tuple((node.state.slide, node.move) for node in end.path())


def _one_for_each_end(course: Course, begin: State, most: int) -> list[Node]:
    """Return one of the shortest routes to each of the nearest ends."""
    ends: dict[object, Node] = {}
    for node in reach(course, begin, stop=lambda at: _ends(course, at)):
        if _ends(course, node):
            quitting = node.move if not course.slide(node.state.slide).end else None
            ends.setdefault((node.state.slide, quitting), node)
            if len(ends) == most:
                break
    return list(ends.values())


class _Search:
    """Goes down every way, those first that are nearest to an end."""

    def __init__(self, course: Course) -> None:
        self._course = course
        self._distances = _distances(course)
        self._has_choice = cache(partial(has_choice, course))
        self.work = 0
        self._choices = 0
        self._taken: dict[object, list[int]] = {}
        """How many choices had been made each time that a way was taken."""

    def ends(self, begin: State) -> Iterator[Node]:
        """Yield the end of every route, as long as that is not too much work."""
        stack = [iter((Node(begin),))]
        path: list[Node] = []
        while stack and self.work < _MOST_WORK:
            node = next(stack[-1], None)
            if node is None:
                stack.pop()
                self._forget(path)
            elif _ends(self._course, node):
                yield node
            elif self._may_take(node):
                self._remember(node)
                path.append(node)
                stack.append(self._after(node))

    def _may_take(self, node: Node) -> bool:
        """Return whether a route that leads here goes round in no circle.

        No choice is made twice, and where there is none a way comes again after a new choice only.
        """
        before = self._taken.get(_taking(node), [])
        return not before or (not self._is_choice(node) and before[-1] != self._choices)

    def _is_choice(self, node: Node) -> bool:
        return node.before is not None and self._has_choice(node.before.state.slide)

    def _remember(self, node: Node) -> None:
        self._choices += self._is_choice(node)
        self._taken.setdefault(_taking(node), []).append(self._choices)

    def _forget(self, path: list[Node]) -> None:
        if path:
            node = path.pop()
            self._choices -= self._is_choice(node)
            self._taken[_taking(node)].pop()

    def _after(self, node: Node) -> Iterator[Node]:
        nodes = [after for after in onward(self._course, node) if not after.state.said]
        self.work += 1 + len(nodes)
        far = len(self._distances)
        return iter(sorted(nodes, key=lambda one: self._distances.get(one.state.slide, far)))


def _taking(node: Node) -> object:
    """Return what a route does not do over and over: a way from one slide, within one visit.

    A way that goes by what is chosen is another one where it leads elsewhere.
    """
    if node.before is None:
        return None
    return node.move, node.state.slide, node.before.state.callers[-1:]


def _distances(course: Course) -> dict[SlideRef, int]:
    """Return how far each slide is from an end, at least."""
    leading: dict[SlideRef, list[SlideRef]] = {}
    ends = deque(ref for ref in ([course.menu] if course.menu else []))
    for slide in course.slides:
        led_to = [one for way in ways(slide.played) for one in targets(course, way)]
        if slide.end or Reserved.QUIT in led_to or Reserved.MENU in led_to:
            ends.append(slide.ref)
        for one in led_to:
            if isinstance(one, SlideRef):
                leading.setdefault(one, []).append(slide.ref)
    distances = dict.fromkeys(ends, 0)
    while ends:
        slide_ref = ends.popleft()
        for before in leading.get(slide_ref, ()):
            if before not in distances:
                distances[before] = distances[slide_ref] + 1
                ends.append(before)
    return distances
