"""Visits return, and `return` has somewhere to go."""

from collections.abc import Iterator

from tutor.checks.finding import Finding, Rule, Severity
from tutor.checks.graph.graph import PlayGraph, Transition, transitions
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
            for way in transitions(slide):
                yield from _prove_way(graph, way)


def _prove_way(graph: PlayGraph, way: Transition) -> Iterator[Finding]:
    slide, target = way.slide.ref, graph.lands(way.action.target)
    if target is Reserved.RETURN and _meets_nobody(graph, slide):
        values = {"slide": str(slide), "scenario": slide.scenario}
        yield Finding(_NOBODY, way.locus, values, graph.witness(graph.alone[slide]))
    if not isinstance(target, SlideRef) or target == slide or graph.is_round(slide, target):
        return
    values = {"slide": str(slide), "target": str(target)}
    goes_on = graph.waited[target] in graph.escaping  # a trap is told as such
    if isinstance(way.action, Visit) and goes_on and not _comes_back(graph, slide, target):
        yield Finding(_NO_RETURN, way.locus, values, graph.witness(*graph.both(slide)))
    elif isinstance(way.action, To) and goes_on and _gives_up(graph, slide, target):
        yield Finding(_ABANDONED, way.locus, values, graph.witness(graph.waited[slide]))


def _meets_nobody(graph: PlayGraph, slide: SlideRef) -> bool:
    has_after = graph.course.scenarios[slide.scenario].after is not None
    return graph.alone[slide] in graph.reached and not has_after


def _comes_back(graph: PlayGraph, slide: SlideRef, target: SlideRef) -> bool:
    if target == graph.course.menu:
        return False
    node = graph.waited[target]
    if slide == graph.course.menu and node in graph.coming_to_menu:
        return True
    return node in graph.returning or node.backs


def _gives_up(graph: PlayGraph, slide: SlideRef, target: SlideRef) -> bool:
    before, after = graph.waited[slide], graph.waited[target]
    on_a_visit = before in graph.reached and before in graph.coming_back
    comes_home = before not in graph.waited_elsewhere and after in graph.coming_to_menu
    return on_a_visit and not (after.leaves or after in graph.coming_back or comes_home)
