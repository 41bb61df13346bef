"""Visits return, and `return` has somewhere to go."""

from collections.abc import Iterator

from tutor.checks.finding import Finding, Rule, Severity
from tutor.checks.graph.graph import PlayGraph
from tutor.checks.graph.nodes import Node, Transition
from tutor.language import Phrase
from tutor.model.actions import To, Visit
from tutor.model.targets import Reserved, SlideRef

_NO_RETURN = Rule(
    code="PP111",
    name="visit-without-return",
    severity=Severity.WARNING,
    title=Phrase("Visit that never returns"),
    why=Phrase(
        "“visit:” promises to come back: the slide waits for a “return”. But from where this visit "
        "leads, no way reaches a “return”, and “back” is not offered there.\n\n"
        "Add “to: return” at the end of what is visited, or write “to:” instead of “visit:” where "
        "one is not to come back."
    ),
    problem=Phrase("the visit of “{target}” never returns to “{slide}”"),
    remedy=Phrase("Finish what is visited with “return”, or write “to:” instead of “visit:”."),
)

_NOBODY = Rule(
    code="PP112",
    name="return-to-nobody",
    severity=Severity.WARNING,
    title=Phrase("“return” with nobody waiting"),
    why=Phrase(
        "One can come here without being on a visit: “return” then has nobody to return to. "
        "Without an “after” at the head of the scenario, it leads to the end menu, or quits where "
        "the course has none. That is hardly what one expects of a return.\n\n"
        "Say where to go with “after:” at the head of the file, or lead here by a “visit:”."
    ),
    problem=Phrase(
        "“return” on “{slide}”, where one may come with nobody waiting, and the scenario "
        "“{scenario}” has no “after”"
    ),
    remedy=Phrase("Add “after:” at the head of the scenario, or lead here by “visit:”."),
)

_ABANDONED = Rule(
    code="PP114",
    name="abandoned-visit",
    severity=Severity.NOTE,
    title=Phrase("Visit given up on the way"),
    why=Phrase(
        "During a visit, this way leads to where no “return” can be reached any more: the slide "
        "that waits will not see again the one whom it sent.\n\n"
        "That is allowed, and sometimes meant. Otherwise lead to “return” or, to leave everything, "
        "to “menu”."
    ),
    problem=Phrase(
        "on a visit, “{slide}” leads to “{target}”, from where one never returns to who waits"
    ),
    remedy=Phrase("Lead to “return”, or to “menu” to give the visit up."),
)

RULES: tuple[Rule, ...] = (_NO_RETURN, _NOBODY, _ABANDONED)


def prove(graph: PlayGraph) -> Iterator[Finding]:
    """Yield visits that go wrong, among what play can reach."""
    for slide in graph.slides:
        if graph.is_reached(slide.ref):
            for way in graph.ways[slide.ref]:
                yield from _prove_way(graph, way)


def _prove_way(graph: PlayGraph, way: Transition) -> Iterator[Finding]:
    slide, target = way.slide.ref, graph.lands(way.action.target)
    if target is Reserved.RETURN and _meets_nobody(graph, slide):
        values = {"slide": str(slide), "scenario": slide.scenario}
        yield Finding(_NOBODY, way.locus, values, graph.witness(*graph.at(slide, waited=False)))
    if not isinstance(target, SlideRef) or target == slide or graph.is_round(slide, target):
        return
    values = {"slide": str(slide), "target": str(target)}
    if isinstance(way.action, Visit) and _is_endless(graph, slide, target):
        yield Finding(_NO_RETURN, way.locus, values, graph.witness(*graph.both(slide)))
    elif isinstance(way.action, To) and (given_up := _given_up(graph, slide, target)):
        yield Finding(_ABANDONED, way.locus, values, graph.witness(*given_up))


def _meets_nobody(graph: PlayGraph, slide: SlideRef) -> bool:
    has_after = graph.course.scenarios[slide.scenario].after is not None
    return not has_after and any(node in graph.reached for node in graph.at(slide, waited=False))


def _is_endless(graph: PlayGraph, slide: SlideRef, target: SlideRef) -> bool:
    """Return whether a visit never comes back; a trap is told as such."""
    if target == graph.course.menu or graph.course.slide(target).end:
        return True
    begun = [one for node in graph.both(slide) for one in node.visits if one.slide.ref == target]
    goes_on = any(node in graph.escaping for node in begun)
    return goes_on and not any(_comes_back(graph, slide, node) for node in begun)


def _comes_back(graph: PlayGraph, slide: SlideRef, node: Node) -> bool:
    comes_home = slide == graph.course.menu and node in graph.coming_to_menu
    return comes_home or node in graph.returning or node.backs


def _given_up(graph: PlayGraph, slide: SlideRef, target: SlideRef) -> list[Node]:
    """Return the nodes of a slide that a visit could come back from, and after a step cannot."""
    return [
        before
        for before in graph.at(slide, waited=True)
        if before in graph.reached and before in graph.coming_back
        if any(
            after.slide.ref == target and _gives_up(graph, before, after) for after in before.steps
        )
    ]


def _gives_up(graph: PlayGraph, before: Node, after: Node) -> bool:
    if after not in graph.escaping:  # a trap is told as such
        return False
    comes_home = before not in graph.waited_elsewhere and after in graph.coming_to_menu
    return not (after.leaves or after in graph.coming_back or comes_home)
