"""From every slide, however one came to it, play can end or come to the menu.

`back` undoes a step: a slide that is left by `back` alone is as good as the one that led to it.
Someone who is lost, for no click leads on to an end, may still be saved by going back, as long as
every slide on that way back allows it; from the first that does not, one is stuck.
"""

from collections.abc import Iterator
from functools import cached_property

from tutor.checks.finding import Finding, Rule, Severity
from tutor.checks.graph.graph import PlayGraph, named
from tutor.checks.graph.nodes import Node
from tutor.checks.graph.traversal import components, path, spread
from tutor.language import Phrase
from tutor.model.locus import Locus
from tutor.model.targets import SlideRef

_DEAD_END = Rule(
    code="PP104",
    name="dead-end",
    severity=Severity.ERROR,
    title=Phrase("Dead end"),
    why=Phrase(
        "Nothing that one clicks on this slide leads to another: its hotspots only answer, or lead "
        "back to it. One stays there.\n\n"
        "Add a hotspot with “to:”, or a “next:” beside “say:” hotspots, or make it an end with "
        "“end: true”."
    ),
    problem=Phrase("nothing leads away from the slide “{slide}”"),
    remedy=Phrase("Add a hotspot with “to:”, a “next:”, or make it an end: “end: true”."),
)

_TRAP = Rule(
    code="PP105",
    name="trap",
    severity=Severity.ERROR,
    title=Phrase("Slides that nobody gets out of"),
    why=Phrase(
        "Once there, whatever one clicks, one comes neither to an end nor to the end menu any "
        "more, and no hotspot quits. A visit that returns leads no further, and “back” only leads "
        "to where one came from.\n\n"
        "The path that is told is the shortest that leads there. Give one of these slides a "
        "hotspot or a “next:” that leads on."
    ),
    problem=Phrase(
        "from “{slide}” on, nothing leads to an end or to the menu any more; one goes round: "
        "{trapped}"
    ),
    remedy=Phrase("Lead from one of them to an end, or to the menu."),
)

_ALONE = Rule(
    code="PP106",
    name="endless-scenario",
    severity=Severity.WARNING,
    title=Phrase("Scenario without end when begun with"),
    why=Phrase(
        "This scenario is visited, and returns to who waits. But one may also begin with it, by "
        "playing its file: then nobody waits, and neither its “after” nor its slides lead to an "
        "end or to the menu.\n\n"
        "Give it an “after” that leads on, as in “after: menu”."
    ),
    problem=Phrase(
        "when one begins with the scenario “{scenario}”, nothing leads to an end or to the menu"
    ),
    remedy=Phrase("Write an “after” that leads on at the head of the file."),
)

RULES: tuple[Rule, ...] = (_DEAD_END, _TRAP, _ALONE)


_FREE, _LOST, _STUCK = range(3)
"""From a node, play can end, can end after going back first, or is stuck."""

_Stand = tuple[Node, int]


def prove(graph: PlayGraph) -> Iterator[Finding]:
    """Yield each group of slides where one ends up stuck, and scenarios that never end alone."""
    closed = [
        node for node in graph.reached if node not in graph.escaping and node not in graph.returning
    ]
    yield from _Traps(graph, closed).findings()
    yield from _endless(graph, set(closed))


class _Traps:
    """The nodes from which neither an end nor someone who waits can be reached."""

    def __init__(self, graph: PlayGraph, closed: list[Node]) -> None:
        self._graph = graph
        self._closed = dict.fromkeys(closed)
        start = graph.start
        fate = _STUCK if start in self._closed else _FREE
        self._stands = spread([(start, fate)], self._onward)

    def findings(self) -> Iterator[Finding]:
        """Yield one finding for each group of slides, at the one that is come to first."""
        told: set[SlideRef] = set()
        for group, (stand, *after) in self._groups():
            trapped = dict.fromkeys(node.slide.ref for node in group)
            if told.isdisjoint(trapped) and not any(node.is_stuck for node in group):
                told.update(trapped)
                way = path(self._stands, stand) + after if self._graph.tells_a_way() else []
                slide = (after or [stand])[0][0].slide.ref
                yield self._finding(slide, list(trapped), way)

    def _onward(self, stand: _Stand) -> Iterator[_Stand]:
        node, fate = stand
        for after in node.onward:
            yield after, self._fate(after, fate)

    def _fate(self, node: Node, before: int) -> int:
        if before == _FREE and node not in self._closed:
            return _FREE
        return _LOST if node.backs and before != _STUCK else _STUCK

    def _groups(self) -> Iterator[tuple[list[Node], list[_Stand]]]:
        """Yield the nodes where one goes round for ever, and the last of the way there."""
        rounds = {node: number for number, one in enumerate(self._rounds) for node in one}
        left = dict(enumerate(self._rounds))
        for stand in self._stands:
            node, fate = stand
            if fate == _STUCK and rounds.get(node) in left:
                yield left.pop(rounds[node]), [stand]
            elif fate == _LOST:
                yield from self._kept_by_a_visit(stand)

    @cached_property
    def _rounds(self) -> list[list[Node]]:
        """The groups of nodes that lead nowhere else; a visit that returns is no way on."""

        def onward(node: Node) -> list[Node]:
            return [after for after in node.onward if after in self._closed]

        return [
            group
            for group in components(self._closed, onward)
            if set(group).issuperset(after for node in group for after in onward(node))
        ]

    def _kept_by_a_visit(self, stand: _Stand) -> Iterator[tuple[list[Node], list[_Stand]]]:
        """Yield what returns to a slide that `back` could leave, before it was visited."""
        for after in self._onward(stand):
            if after[1] == _STUCK and after[0] not in self._closed:
                yield [after[0]], [stand, after]

    def _finding(self, slide: SlideRef, trapped: list[SlideRef], way: list[_Stand]) -> Finding:
        rule = _TRAP if self._graph.leads_away(slide) else _DEAD_END
        values = {"slide": str(slide), "trapped": named(trapped)}
        return Finding(rule, Locus.of(slide), values, self._graph.way([node for node, _ in way]))


def _endless(graph: PlayGraph, closed: set[Node]) -> Iterator[Finding]:
    for scenario in graph.course.scenarios.values():
        waited = [one for one in graph.at(scenario.start, waited=True) if one in graph.reached]
        is_met_alone = any(one in graph.reached for one in graph.at(scenario.start, waited=False))
        is_visited = not is_met_alone and any(one not in closed for one in waited)
        if is_visited and graph.begun(scenario.start) not in graph.escaping:
            yield Finding(_ALONE, Locus(scenario.id, keys=("after",)), {"scenario": scenario.id})
