"""A course's slides and where they lead. A visit is a call: it is known whether somebody waits.

Where no condition asks for anything, a visit comes back to a slide that was left in the same
circumstances. To know what can be reached, it is thus enough to tell, of each slide, whether
somebody waits or nobody does; who waits does not matter, nor how many do. Where conditions ask, a
slide is told apart by all that they read too, and a visit leads back to it in each of the
circumstances in which it may come back (summaries of calls: Reps, Horwitz and Sagiv, POPL 1995).
"""

from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import pairwise

from tutor.checks.graph.circumstances import Circumstances, Reading, facts_of
from tutor.checks.graph.nodes import Node, Transition, setting_answers, transitions
from tutor.checks.graph.summaries import Summaries
from tutor.checks.graph.traversal import components, leading_to, path, spread
from tutor.model.actions import Visit
from tutor.model.conditions import When
from tutor.model.course import Course
from tutor.model.targets import Reserved, SlideRef, Target
from tutor.routes.random_walk import demo_scenarios

_MOST_WAYS = 100
"""How many findings tell their way: a long course that is wrong everywhere would tell too much."""

MOST_STATES = 1_000_000
"""How many states of play are looked at."""


class TooManyStatesError(Exception):
    """Play has more states than are looked at."""


class PlayGraph:
    """The nodes of a course: of each slide those that play meets, or else one for either case.

    Raises TooManyStatesError.
    """

    def __init__(self, course: Course, most: int = MOST_STATES) -> None:
        self.course = course
        self.slides = list(course.slides)
        self.reading = Reading(course, self.slides)
        self._most = most
        self.ways = {slide.ref: tuple(transitions(slide)) for slide in self.slides}
        """What leads elsewhere from each slide, or would."""
        self._answers = {slide.ref: list(setting_answers(slide)) for slide in self.slides}
        self._made: dict[tuple[SlideRef, bool], dict[int, Node]] = {}
        """Of each slide, come upon when somebody waits or not, its nodes by what is known."""
        self._count = 0
        self._unlinked: list[Node] = []
        self._summaries: Summaries | None = None
        if self.reading.reads:
            self._summaries = Summaries(self._given_back, self._bound)
        self.start = self.begun(course.start)
        self._link_all()
        for task in course.tasks:
            if task.start:
                self.begun(task.start)
        for scenario in course.scenarios.values():
            self.begun(scenario.start)
        self._link_all()
        for slide in self.slides:
            self._complete(slide.ref)
        self._link_all()
        self._ways_left = _MOST_WAYS

    @cached_property
    def alone(self) -> dict[SlideRef, Node]:
        """A node of every slide, when nobody waits."""
        return {slide.ref: self.both(slide.ref)[0] for slide in self.slides}

    @property
    def nodes(self) -> Iterator[Node]:
        """Every node, be it possible to reach it or not."""
        return (node for nodes in self._made.values() for node in nodes.values())

    def at(self, slide: SlideRef, *, waited: bool) -> list[Node]:
        """Return the nodes of a slide when somebody waits, or when nobody does."""
        return [*self._made.get((slide, waited), {}).values()]

    def both(self, slide: SlideRef) -> list[Node]:
        """Return the nodes of a slide when nobody waits, and when somebody does."""
        alone, waited = (self._made.get((slide, one), {}) for one in (False, True))
        return [*alone.values(), *waited.values()]

    @cached_property
    def reached(self) -> dict[Node, Node | None]:
        """The nodes that play can reach, the nearest first, and which one leads there first.

        Those of scenarios that the demo never plays are reached where a task begins.
        """
        played = demo_scenarios(self.course)

        def onward(node: Node) -> list[Node]:
            return [one for one in node.onward if one.slide.ref.scenario not in played]

        starts = (self.begun(task.start) for task in self.course.tasks if task.start)
        begun = [one for one in starts if one.slide.ref.scenario not in played]
        return {**self.in_demo, **spread(begun, onward)}

    @cached_property
    def in_demo(self) -> dict[Node, Node | None]:
        """Those of them to which one comes from the course's start."""
        return spread([self.start], lambda node: node.onward)

    @cached_property
    def escaping(self) -> set[Node]:
        """The nodes from which play can end or come to the menu, with nobody's help who waits."""
        leaving = (node for node in self.nodes if node.leaves)
        return set(leading_to(leaving, self.nodes, lambda node: node.onward))

    @cached_property
    def returning(self) -> set[Node]:
        """The nodes from which one can give back to who waits."""
        waited = [node for node in self.nodes if node.waited]
        giving = (node for node in waited if node.returns)
        return set(leading_to(giving, waited, lambda node: node.steps))

    @cached_property
    def coming_back(self) -> set[Node]:
        """The nodes from which one can give back to who waits, or undo the visit step by step."""
        visited = [one for node in self.reached for one in node.visits if one.backs]

        def undone(node: Node) -> list[Node]:
            return [after for after in node.steps if after.backs]

        return set(spread([*visited, *self.returning], undone))

    @cached_property
    def coming_to_menu(self) -> set[Node]:
        """The nodes from which clicks lead on to the end menu."""
        menu = self.at(self.course.menu, waited=False) if self.course.menu else []
        return set(leading_to(menu, self.nodes, lambda node: node.onward))

    @cached_property
    def waited_elsewhere(self) -> dict[Node, Node | None]:
        """The nodes upon which one may come while a slide waits that is not the end menu."""
        others = (node for node in self.reached if node.slide.ref != self.course.menu)
        begun = [visited for node in others for visited in node.visits]
        return spread(begun, lambda node: node.steps)

    @cached_property
    def rounds(self) -> dict[Node, int]:
        """The group of each reached node in which slides lead to one another while one waits."""
        waited = [node for node in self.reached if node.waited]
        groups = enumerate(components(waited, lambda node: node.waiting))
        return {node: number for number, group in groups for node in group}

    def is_round(self, slide: SlideRef, target: SlideRef) -> bool:
        """Return whether, while somebody waits, what a slide leads to leads back there."""
        one, other = (
            {self.rounds[node] for node in self.at(ref, waited=True) if node in self.rounds}
            for ref in (slide, target)
        )
        return not one.isdisjoint(other)

    def is_reached(self, slide: SlideRef) -> bool:
        """Return whether play can reach a slide."""
        return slide in self._reached_slides

    @cached_property
    def _reached_slides(self) -> set[SlideRef]:
        return {node.slide.ref for node in self.reached}

    def tells_a_way(self) -> bool:
        """Return whether one more finding may tell its way; so many do, and no more."""
        self._ways_left -= 1
        return self._ways_left >= 0

    def witness(self, *nodes: Node) -> tuple[SlideRef, ...]:
        """Return the shortest way from the course's start to one of the nodes that are reached."""
        reached = [node for node in nodes if node in self.reached]
        if not reached or not self.tells_a_way():
            return ()
        return min((self.way(path(self.reached, node)) for node in reached), key=len)

    def way(self, nodes: list[Node]) -> tuple[SlideRef, ...]:
        """Return the slides of a way through nodes, those of the visits on it among them."""
        slides = [node.slide.ref for node in nodes[:1]]
        for before, after in pairwise(nodes):
            if self._summaries and (visit := self._summaries.visit(before, after)):
                slides += self.way(self._summaries.inside(visit))
            slides.append(after.slide.ref)
        return tuple(slides)

    def leads_away(self, slide: SlideRef) -> bool:
        """Return whether any click on a slide does more than answer or show it again."""
        return any(
            node.leaves
            or node.backs
            or (node.waited and node.returns)
            or any(after.slide.ref != slide for after in node.onward)
            for node in self.both(slide)
        )

    def lands(self, target: Target) -> Target:
        """Return a target, the menu as the slide that it is."""
        return self.course.menu if target is Reserved.MENU and self.course.menu else target

    def begun(self, slide: SlideRef) -> Node:
        """Return the node of a slide on which play begins."""
        return self._node(slide, waited=False, known=self.reading.at_start(slide))

    def _complete(self, slide: SlideRef) -> None:
        """Make the nodes of a slide that play does not meet."""
        known = self.reading.at_start(slide)
        for waited in (False, True):
            if not (self.both(slide) if self.reading.reads else self.at(slide, waited=waited)):
                self._node(slide, waited=waited, known=known)

    def _node(self, slide: SlideRef, *, waited: bool, known: Circumstances) -> Node:
        there = self._made.get((slide, waited))
        node = there.get(id(known)) if there else None
        return node or self._new(slide, waited=waited, known=known)

    def _new(self, slide: SlideRef, *, waited: bool, known: Circumstances) -> Node:
        node = Node(self.course.slide(slide), waited, known)
        node.leaves = node.slide.end or slide == self.course.menu
        self._made.setdefault((slide, waited), {})[id(known)] = node
        self._unlinked.append(node)
        self._count += 1
        self._bound(self._count)
        return node

    def _bound(self, states: int) -> None:
        if states > self._most:
            raise TooManyStatesError

    def _link_all(self) -> None:
        while self._unlinked:
            self._link(self._unlinked.pop())

    def _link(self, node: Node) -> None:
        for way in self.ways[node.slide.ref]:
            if _is_there(way.guards, node):
                self._take(node, way)
        for answer in self._answers[node.slide.ref]:
            if _is_there(answer.guards, node):
                self._stay(node, self.reading.set_by(node.known, answer.sets))
        if self._summaries:
            self._summaries.linked(node)

    def _stay(self, node: Node, known: Circumstances) -> None:
        if known != node.known:
            after = self._node(node.slide.ref, waited=node.waited, known=known)
            node.steps.append(after)
            node.onward.append(after)

    def _take(self, node: Node, way: Transition) -> None:
        target, known = self.lands(way.action.target), self.reading.set_by(node.known, way.sets)
        if target is Reserved.RETURN and node.waited:
            node.returning.append(known)
            return
        if target is Reserved.RETURN:
            after = self.course.scenarios[node.slide.ref.scenario].after
            target = self.lands(after or Reserved.MENU)
        if isinstance(target, SlideRef):
            is_visit = isinstance(way.action, Visit) and isinstance(way.action.target, SlideRef)
            self._lead(node, target, known, is_visit=is_visit)
        elif target is Reserved.BACK:
            node.backs = True
        elif target is not Reserved.RETURN:
            node.leaves = True

    def _lead(self, node: Node, target: SlideRef, known: Circumstances, *, is_visit: bool) -> None:
        at_menu, known = (
            target == self.course.menu,
            self.reading.arrived(known, node.slide.ref, target),
        )
        if is_visit and not at_menu and not self.course.slide(target).end:
            after = self._node(target, waited=True, known=known)
            node.visits.append(after)
        else:
            after = self._node(target, waited=node.waited and not at_menu, known=known)
            node.steps.append(after)
        node.onward.append(after)

    def _given_back(self, caller: Node, leaving: Node, known: Circumstances) -> Node:
        """Return the node of a slide to which a visit has come back."""
        slide = caller.slide.ref
        waited = caller.waited and slide != self.course.menu
        known = self.reading.arrived(known, leaving.slide.ref, slide)
        return self._node(slide, waited=waited, known=known)


def _is_there(guards: tuple[When, ...], node: Node) -> bool:
    return not guards or all(guard.holds(facts_of(node.known)) for guard in guards)


def named(slides: Iterable[SlideRef], most: int = 6) -> str:
    """Return slides' names one after the other, some of them where they are many."""
    names = [str(slide) for slide in slides]
    return ", ".join(names[:most]) + (", …" if len(names) > most else "")
