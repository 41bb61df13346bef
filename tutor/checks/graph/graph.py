"""A course's slides and where they lead. A visit is a call: it is known whether somebody waits.

Where a visit comes back, it comes back to a slide that was left in the same circumstances. To know
what can be reached, it is thus enough to tell, of each slide, whether somebody waits or nobody
does; who waits does not matter, nor how many do.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from tutor.checks.graph.traversal import components, leading_to, path, spread
from tutor.model.actions import Say, To, Visit
from tutor.model.course import Course, Hotspot, Slide
from tutor.model.locus import Locus
from tutor.model.targets import Reserved, SlideRef, Target
from tutor.routes.random_walk import demo_scenarios

_MOST_WAYS = 100
"""How many findings tell their way: a long course that is wrong everywhere would tell too much."""


@dataclass(eq=False, slots=True)
class Node:
    """A slide, come upon when somebody waits for a `return`, or when nobody does."""

    slide: Slide
    waited: bool
    steps: list["Node"] = field(default_factory=list)
    """Where `to`, `next`, and a `return` to nobody lead."""
    visits: list["Node"] = field(default_factory=list)
    """Where a visit leads, for which this slide waits."""
    onward: list["Node"] = field(default_factory=list)
    """All the nodes to which a click may lead, besides what lies behind."""
    returns: bool = False
    """Whether one may give back to who waits."""
    backs: bool = False
    """Whether one may undo the step that led here."""
    leaves: bool = False
    """Whether play is at its end here, or one may quit."""

    @property
    def waiting(self) -> list["Node"]:
        """The nodes among these where somebody waits."""
        return [node for node in self.onward if node.waited]


class Transition(NamedTuple):
    """A click that leads elsewhere from a slide; its hotspot is None for a click anywhere."""

    slide: Slide
    action: To | Visit
    hotspot: Hotspot | None = None

    @property
    def locus(self) -> Locus:
        """The part of the course where its target is written."""
        if self.hotspot is None:
            return Locus.of(self.slide.ref, "next")
        return locus_of(self.slide, self.hotspot)


class PlayGraph:
    """The nodes of a course, two a slide."""

    def __init__(self, course: Course) -> None:
        self.course = course
        self.slides = list(course.slides)
        self.alone = {slide.ref: Node(slide, waited=False) for slide in self.slides}
        """Every slide, when nobody waits."""
        self.waited = {slide.ref: Node(slide, waited=True) for slide in self.slides}
        """Every slide, when somebody does."""
        self._ways_left = _MOST_WAYS
        for slide in self.slides:
            self._link(slide)

    @property
    def nodes(self) -> Iterator[Node]:
        """Every node, be it possible to reach it or not."""
        yield from self.alone.values()
        yield from self.waited.values()

    @cached_property
    def reached(self) -> dict[Node, Node | None]:
        """The nodes that play can reach, the nearest first, and which one leads there first.

        Those of scenarios that the demo never plays are reached where a task begins.
        """
        played = demo_scenarios(self.course)

        def onward(node: Node) -> list[Node]:
            return [one for one in node.onward if one.slide.ref.scenario not in played]

        starts = (self.alone.get(task.start) for task in self.course.tasks if task.start)
        begun = [one for one in starts if one and one.slide.ref.scenario not in played]
        return {**self.in_demo, **spread(begun, onward)}

    @cached_property
    def in_demo(self) -> dict[Node, Node | None]:
        """Those of them to which one comes from the course's start."""
        return spread([self.alone[self.course.start]], lambda node: node.onward)

    @cached_property
    def escaping(self) -> set[Node]:
        """The nodes from which play can end or come to the menu, with nobody's help who waits."""
        leaving = (node for node in self.nodes if node.leaves)
        return set(leading_to(leaving, self.nodes, lambda node: node.onward))

    @cached_property
    def returning(self) -> set[Node]:
        """The nodes from which one can give back to who waits."""
        giving = (node for node in self.waited.values() if node.returns)
        return set(leading_to(giving, self.waited.values(), lambda node: node.steps))

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
        menu = [self.alone[self.course.menu]] if self.course.menu else []
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
        ends = self.rounds.get(self.waited[slide]), self.rounds.get(self.waited[target])
        return ends[0] is not None and ends[0] == ends[1]

    def is_reached(self, slide: SlideRef) -> bool:
        """Return whether play can reach a slide."""
        return any(node in self.reached for node in self.both(slide))

    def tells_a_way(self) -> bool:
        """Return whether one more finding may tell its way; so many do, and no more."""
        self._ways_left -= 1
        return self._ways_left >= 0

    def witness(self, *nodes: Node) -> tuple[SlideRef, ...]:
        """Return the shortest way from the course's start to one of the nodes that are reached."""
        reached = [node for node in nodes if node in self.reached]
        if not reached or not self.tells_a_way():
            return ()
        shortest = min((path(self.reached, node) for node in reached), key=len)
        return tuple(node.slide.ref for node in shortest)

    def both(self, slide: SlideRef) -> tuple[Node, Node]:
        """Return a slide when nobody waits, and when somebody does."""
        return self.alone[slide], self.waited[slide]

    def leads_away(self, slide: SlideRef) -> bool:
        """Return whether any click on a slide does more than answer or show it again."""
        alone, waited = self.both(slide)
        others = (node for node in alone.onward if node.slide.ref != slide)
        return alone.leaves or alone.backs or waited.returns or any(others)

    def lands(self, target: Target) -> Target:
        """Return a target, the menu as the slide that it is."""
        return self.course.menu if target is Reserved.MENU and self.course.menu else target

    def _link(self, slide: Slide) -> None:
        both = self.both(slide.ref)
        for node in both:
            node.leaves = slide.end or slide.ref == self.course.menu
        for way in transitions(slide):
            target = self.lands(way.action.target)
            if target is Reserved.RETURN:
                self._give_back(*both)
            for node in both:
                if isinstance(target, SlideRef):
                    self._lead(node, target, is_visit=isinstance(way.action, Visit))
                elif target is Reserved.BACK:
                    node.backs = True
                elif target is not Reserved.RETURN:
                    node.leaves = True

    def _give_back(self, alone: Node, waited: Node) -> None:
        waited.returns = True
        after = self.course.scenarios[alone.slide.ref.scenario].after
        target = self.lands(after or Reserved.MENU)
        if isinstance(target, SlideRef):
            self._lead(alone, target, is_visit=False)
        else:
            alone.leaves = True

    def _lead(self, node: Node, target: SlideRef, *, is_visit: bool) -> None:
        at_menu = target == self.course.menu
        if is_visit and not at_menu and not self.course.slide(target).end:
            after = self.waited[target]
            node.visits.append(after)
        else:
            after = (self.waited if node.waited and not at_menu else self.alone)[target]
            node.steps.append(after)
        node.onward.append(after)


def transitions(slide: Slide) -> Iterator[Transition]:
    """Yield what leads elsewhere from a slide, or would."""
    for action, hotspot in slide.clicks:
        if isinstance(action, To | Visit):
            yield Transition(slide, action, hotspot)


def locus_of(slide: Slide, hotspot: Hotspot) -> Locus:
    """Return where a hotspot's action is written."""
    index = next(number for number, one in enumerate(slide.elements) if one is hotspot.element)
    match hotspot.element.action:
        case Visit():
            key = "visit"
        case Say():
            key = "say"
        case _:
            key = "to"
    return slide.locus(key, element=index)


def named(slides: Iterable[SlideRef], most: int = 6) -> str:
    """Return slides' names one after the other, some of them where they are many."""
    names = [str(slide) for slide in slides]
    return ", ".join(names[:most]) + (", …" if len(names) > most else "")
