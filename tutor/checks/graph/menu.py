"""The end menu leads to every scenario, and every scenario that it offers can be done."""

from collections.abc import Iterator

from tutor.checks.finding import Finding, Rule, Severity
from tutor.checks.graph.graph import PlayGraph
from tutor.checks.graph.nodes import Node
from tutor.checks.graph.traversal import spread
from tutor.language import Phrase
from tutor.model.locus import Locus
from tutor.model.targets import SlideRef

_OFF = Rule(
    code="PP121",
    name="scenario-off-the-menu",
    severity=Severity.WARNING,
    title=Phrase("Scenario out of the menu's reach"),
    why=Phrase(
        "No way leads from the end menu to this scenario. Once at the menu, one can neither play "
        "it nor play it again.\n\n"
        "Give the menu a hotspot that leads there: “to: scenario/”, or “visit: scenario/” where it "
        "finishes with “return”."
    ),
    problem=Phrase("nothing leads from the end menu to the scenario “{scenario}”"),
    remedy=Phrase("Give the menu a hotspot “to: {scenario}/”."),
)

_NOT_OFFERED = Rule(
    code="PP122",
    name="scenario-not-on-the-menu",
    severity=Severity.NOTE,
    title=Phrase("Scenario that the menu does not offer"),
    why=Phrase(
        "The end menu marks a scenario as done on the hotspot that leads to it. No hotspot of the "
        "menu leads to this one directly: it will never show there that it is done.\n\n"
        "That is as it should be for a helping scenario that only others visit. Otherwise give the "
        "menu a hotspot."
    ),
    problem=Phrase("no hotspot of the end menu leads to the scenario “{scenario}”"),
    remedy=Phrase("Give the menu a hotspot “to: {scenario}/”."),
)

_NEVER_DONE = Rule(
    code="PP123",
    name="scenario-never-done",
    severity=Severity.WARNING,
    title=Phrase("Scenario that is never done"),
    why=Phrase(
        "The end menu offers this scenario, but one never leaves it for the menu, nor by an end: "
        "one always leaves it for another. So it will never be marked as done.\n\n"
        "Finish it with “to: menu”, or lead there by “visit:” where it finishes with “return”."
    ),
    problem=Phrase("the menu offers the scenario “{scenario}”, but nothing completes it"),
    remedy=Phrase(
        "Finish it with “to: menu”, or offer it by “visit:” where it finishes with “return”."
    ),
)

RULES: tuple[Rule, ...] = (_OFF, _NOT_OFFERED, _NEVER_DONE)


def prove(graph: PlayGraph) -> Iterator[Finding]:
    """Yield the scenarios that the end menu leaves out, or will never mark."""
    menu = graph.course.menu
    if menu is None or not graph.is_reached(menu):
        return
    played = {node.slide.ref.scenario for node in graph.in_demo if node.slide.ref != menu}
    offered, ahead, done = _offered(graph, menu), _ahead(graph, menu), _done(graph, menu)
    for scenario in graph.course.scenarios:
        values = {"scenario": scenario}
        if scenario not in played:
            continue
        if scenario not in ahead:
            yield Finding(_OFF, Locus.of(menu), values)
        elif scenario not in offered:
            yield Finding(_NOT_OFFERED, Locus.of(menu), values)
        elif scenario not in done:
            yield Finding(_NEVER_DONE, Locus(scenario, keys=("title",)), values)


def _offered(graph: PlayGraph, menu: SlideRef) -> set[str]:
    targets = (way.action.target for way in graph.ways[menu])
    return {one.scenario for one in targets if isinstance(one, SlideRef) and one != menu}


def _ahead(graph: PlayGraph, menu: SlideRef) -> set[str]:
    ahead = spread(graph.at(menu, waited=False), lambda node: node.onward)
    return {node.slide.ref.scenario for node in ahead if node.slide.ref != menu}


def _done(graph: PlayGraph, menu: SlideRef) -> set[str]:
    """Return the scenarios that play can leave for the end menu, or for good."""
    entries = [one for node in graph.at(menu, waited=False) for one in node.visits]
    visited = spread(entries, lambda node: node.steps)
    back_to_menu = {node for node in visited if node.returns}

    def completes(node: Node) -> bool:
        to_menu = any(after.slide.ref == menu for after in node.steps)
        return node.leaves or to_menu or node in back_to_menu

    inside = (node for node in graph.reached if node.slide.ref != menu)
    return {node.slide.ref.scenario for node in inside if completes(node)}
