"""The shortest way from where play stands to what is looked for."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from tutor.engine import state
from tutor.engine.state import State
from tutor.model.actions import By, Choose
from tutor.model.course import Course
from tutor.model.live import chosen_in
from tutor.model.slide import Click, Slide
from tutor.model.targets import SlideRef
from tutor.routes.ways import Move, Order, Route, RouteStep, Way, act, click

_TOLD_APART = 3
"""How many visits under way are told apart, where what happens in one may matter after it."""


class Node(NamedTuple):
    """A state, and the moves that lead there."""

    state: State
    move: Move | None = None
    before: "Node | None" = None

    def path(self) -> Iterator["Node"]:
        """Yield the nodes that lead here, this one last."""
        nodes: list[Node] = []
        node: Node | None = self
        while node:
            nodes.append(node)
            node = node.before
        return reversed(nodes)

    @property
    def moves(self) -> list[Move]:
        """The moves that lead here."""
        return [node.move for node in self.path() if node.move is not None]


def shortest(course: Course, slide: SlideRef, start: SlideRef | None = None) -> Route | None:
    """Return the shortest route from the course's start, or from another slide, to a slide.

    None where no hotspot and no `next` leads there.
    """
    begin = state.initial(course, start or course.start)
    found = nearest(course, begin, lambda at: at.slide == slide)
    return route(course, found) if found else None


def route(course: Course, end: Node) -> Route:
    """Return the moves that lead to a node as a route."""
    nodes = list(end.path())
    made = [node.move for node in nodes[1:]]
    steps = [
        RouteStep(node.state.slide, move and act(state.shown(course, node.state), move))
        for node, move in zip(nodes, [*made, None], strict=True)
    ]
    return Route(tuple(steps), end.state.over)


def nearest(
    course: Course, start: State, is_goal: Callable[[State], bool], behind: Iterable[State] = ()
) -> Node | None:
    """Return the nearest node whose state is a goal, or None where there is none.

    `behind` are the states that undoing steps gives back one by one; where there are any, one may
    begin anew too.
    """
    for node in reach(course, start, behind):
        if is_goal(node.state):
            return node
    return None


def reach(
    course: Course,
    start: State,
    behind: Iterable[State] = (),
    stop: Callable[[Node], bool] | None = None,
) -> Iterator[Node]:
    """Yield a node for each way to a state that matters, the nearest first, none beyond a stop.

    Where no condition asks for anything, a visit gives back the very state that it left, so under
    how many new visits a slide is shown changes nothing in what can be reached: one such state a
    slide will do, and one within a visit of the end menu, whose `return` completes a scenario.
    Elsewhere the latest visits are told apart.
    """
    undone = iter(behind)
    seen: set[object] = set()
    level = [Node(start)]
    last_undone: Node | None = level[0]
    while level:
        yield from level
        new = [node for node in level if _is_new(course, node.state, start, seen)]
        going = [node for node in new if not (stop and stop(node))]
        level = [after for node in going for after in onward(course, node)]
        if last_undone:
            before = next(undone, None)
            if before and last_undone.move is None:
                level.append(Node(state.initial(course, course.start), Order.RESTART, last_undone))
            last_undone = Node(before, Order.BACK, last_undone) if before else None
            level += [last_undone] if last_undone else []


def _is_new(course: Course, at: State, start: State, seen: set[object]) -> bool:
    is_known = start.callers[: len(at.callers)] == at.callers
    callers: object = at.callers if is_known else at.callers[-1] == course.menu
    if not is_known and course.has_conditions:
        callers = at.callers[-_TOLD_APART:]
    key = (at.slide, callers, at.over, state.known(course, at))
    if key in seen:
        return False
    seen.add(key)
    return True


def onward(course: Course, node: Node) -> Iterator[Node]:
    """Yield where each click leads.

    Of what can be chosen on a slide, that alone is chosen by which the next click goes: what else
    one may choose there, and in which order, leads nowhere else.
    """
    if node.state.over:
        return
    shown = state.shown(course, node.state)
    for one in _of_use(course, node, shown):
        if after := state.click(course, node.state, one):
            yield Node(after, Way(shown.ref, one.place), node)


def _of_use(course: Course, node: Node, shown: Slide) -> Iterator[Click]:
    slide = course.slide(shown.ref)
    if not slide.controls:
        yield from shown.clicks
        return
    standing = chosen_in(slide.controls, dict(node.state.chosen))
    begun = _chosen_in(course, node)
    by = {
        one.place: one.action.control for one in slide.played.clicks if isinstance(one.action, By)
    }
    for one in shown.clicks:
        match one.action:
            case Choose(control, option):
                is_new = option is None or option != standing.get(control)
                is_in_list = node.state.opened == control and option is not None
                if is_new and (begun is None or is_in_list):
                    yield one
            case _:
                if begun in (None, by.get(one.place)) and not (begun and node.state.opened):
                    yield one


def _chosen_in(course: Course, node: Node) -> str | None:
    """Return the id of the control in which the last move chose, or that it opened."""
    if node.before is None or not isinstance(node.move, Way):
        return None
    action = click(course.slide(node.move.slide).played, node.move).action
    return action.control if isinstance(action, Choose) else None
