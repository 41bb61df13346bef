"""Every proof about a course's graph. They share one graph, which is made once."""

from collections.abc import Iterator

from tutor.checks.finding import Finding, Rule
from tutor.checks.graph import conditions, hotspots, menu, reach, traps, visit_cycles, visits
from tutor.checks.graph.graph import MOST_STATES, PlayGraph, TooManyStatesError
from tutor.checks.graph.proof import Proof
from tutor.model.course import Course

PROOFS: tuple[Proof, ...] = (reach, traps, visits, visit_cycles, menu, hotspots, conditions)
"""Every proof, in the order of their rules' codes."""

RULES: tuple[Rule, ...] = tuple(rule for proof in PROOFS for rule in proof.RULES)


def check(course: Course) -> Iterator[Finding]:
    """Yield what contradicts a proof."""
    try:
        graph = PlayGraph(course, MOST_STATES)
    except TooManyStatesError:
        yield conditions.not_proved(MOST_STATES)
        return
    for proof in PROOFS:
        yield from proof.prove(graph)
