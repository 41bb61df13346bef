"""Visits do not pile up."""

from collections.abc import Iterator

from tutor.checks.finding import Finding, Rule, Severity
from tutor.checks.graph.graph import PlayGraph, named
from tutor.checks.graph.nodes import Node
from tutor.checks.graph.traversal import path, spread
from tutor.language import Phrase
from tutor.model.actions import Visit

_PILED = Rule(
    code="PP113",
    name="piled-visits",
    severity=Severity.WARNING,
    title=Phrase("Visits that pile up"),
    why=Phrase(
        "This visit may lead, without “return”, to the slide that it set out from. Each round adds "
        "one who waits to the others; at “return”, one comes back to the round before, and not to "
        "where one thinks.\n\n"
        "To come back from a visit, write “to: return” rather than the slide's name."
    ),
    problem=Phrase(
        "the visit of “{target}” may lead to “{slide}” again without “return”, by: {round}"
    ),
    remedy=Phrase("Come back by “to: return”; otherwise lead there by “to:” instead of “visit:”."),
)

RULES: tuple[Rule, ...] = (_PILED,)


def prove(graph: PlayGraph) -> Iterator[Finding]:
    """Yield the first visit of each group of slides that lead to one another while one waits."""
    found: dict[int, tuple[Node, Node]] = {}
    for node in graph.reached:
        # What a task alone leads to in such circumstances is in no group.
        for visited in (one for one in node.visits if one in graph.rounds):
            group, home = graph.rounds[visited], graph.at(node.slide.ref, waited=True)
            is_round = any(graph.rounds.get(one) == group for one in home)
            if is_round and node.slide is not visited.slide:
                found.setdefault(group, (node, visited))
    yield from (_finding(graph, *visit) for visit in found.values())


def _finding(graph: PlayGraph, node: Node, visited: Node) -> Finding:
    slide, target = node.slide, visited.slide.ref
    ahead = spread([visited], lambda at: at.waiting)
    again = path(ahead, next(node for node in ahead if node.slide is slide))
    values = {
        "slide": str(slide.ref),
        "target": str(target),
        "round": named(one.slide.ref for one in again),
    }
    way = next(way for way in graph.ways[slide.ref] if way.action == Visit(target))
    return Finding(_PILED, way.locus, values, graph.witness(*graph.both(slide.ref)))
