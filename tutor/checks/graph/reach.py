"""Every slide can be reached from the course's start."""

from collections.abc import Iterable, Iterator

from tutor.checks.finding import Finding, Rule, Severity
from tutor.checks.graph.graph import PlayGraph, named
from tutor.checks.graph.nodes import Node
from tutor.checks.graph.traversal import Onward, components, spread
from tutor.language import Phrase
from tutor.model.actions import To, Visit
from tutor.model.locus import Locus
from tutor.model.targets import Reserved, SlideRef

_UNREACHABLE = Rule(
    code="PP101",
    name="unreachable-slide",
    severity=Severity.ERROR,
    title=Phrase("Unreachable slide"),
    why=Phrase(
        "Nothing leads to this slide: no hotspot, no “next”, no “after”. Nobody will see it, nor "
        "those that it alone opens.\n\n"
        "Often a target is wrong elsewhere, or something was tried and left. Give it a hotspot "
        "with “to:”, or a “next:”, from a slide that one sees, or remove it."
    ),
    problem=Phrase("nothing leads to the slide “{slide}”; out of reach: {lost}"),
    remedy=Phrase("Lead to it by a hotspot with “to:” or by “next:”, or remove it."),
)

_GROUP = Rule(
    code="PP102",
    name="unreachable-group",
    severity=Severity.ERROR,
    title=Phrase("Unreachable group of slides"),
    why=Phrase(
        "These slides lead to one another, but nothing leads there from the course's start. Nobody "
        "will see them.\n\n"
        "One way to one of them is mostly enough: a hotspot with “to:” or “visit:”, or a “next:”, "
        "from a slide that one sees."
    ),
    problem=Phrase(
        "only slides that are out of reach themselves ({before}) lead to “{slide}”; out of reach: "
        "{lost}"
    ),
    remedy=Phrase("Lead to one of them from a slide that one sees, or remove them."),
)

_MENU = Rule(
    code="PP103",
    name="unreachable-menu",
    severity=Severity.ERROR,
    title=Phrase("Unreachable end menu"),
    why=Phrase(
        "The course names an end menu, but no scenario arrives there: none will ever be marked as "
        "done, and one cannot choose another.\n\n"
        "Finish each scenario with “to: menu” or “next: menu”, or with “return” where one comes to "
        "it by a “visit:”."
    ),
    problem=Phrase("nothing leads to the end menu “{slide}”; out of reach: {lost}"),
    remedy=Phrase("Finish the scenarios with “to: menu” or “next: menu”."),
)

_REPLACED = Rule(
    code="PP107",
    name="replaced-menu",
    severity=Severity.WARNING,
    title=Phrase("End menu replaced by “menu: auto”"),
    why=Phrase(
        "With “menu: auto”, the end menu is made of the scenarios' titles and summaries: a slide "
        "that was the menu before is shown to nobody any more, unless something leads to it."
    ),
    problem=Phrase("“menu: auto” takes the place of “{slide}”, to which nothing leads any more"),
    remedy=Phrase("Remove the slide, or write “menu: {slide}” in course.yaml."),
)

RULES: tuple[Rule, ...] = (_UNREACHABLE, _GROUP, _MENU, _REPLACED)


def prove(graph: PlayGraph) -> Iterator[Finding]:
    """Yield the first slide of each group that nothing leads to; what it opens goes with it."""
    lost = [node for ref, node in graph.alone.items() if not graph.is_reached(ref)]
    among = set(lost)

    def onward(node: Node) -> list[Node]:
        slides = (graph.alone[one.slide.ref] for one in node.onward)
        return [one for one in slides if one in among]

    told: set[Node] = set()
    for group in _causes(lost, onward):
        opened = spread(group, lambda node: [one for one in onward(node) if one not in told])
        told.update(opened)
        yield _finding(graph, group, opened)


def _causes(lost: list[Node], onward: Onward[Node]) -> list[list[Node]]:
    """Return the groups of nodes to which no other one leads, in the order of the files."""
    order = {node: number for number, node in enumerate(lost)}
    groups = [sorted(group, key=order.__getitem__) for group in components(lost, onward)]
    home = {node: group[0] for group in groups for node in group}
    entered = {home[after] for node in lost for after in onward(node) if home[after] != home[node]}
    return sorted((one for one in groups if one[0] not in entered), key=lambda one: order[one[0]])


def _finding(graph: PlayGraph, group: list[Node], opened: Iterable[Node]) -> Finding:
    refs = [node.slide.ref for node in group]
    slide = graph.course.menu if graph.course.menu in refs else refs[0]
    assert slide is not None
    values = {"slide": str(slide), "lost": named(node.slide.ref for node in opened)}
    if slide == graph.course.menu:
        return Finding(_MENU, Locus.of(slide), values)
    if graph.course.menu and graph.course.menu.slide == Reserved.MENU and _is_menu(group[0]):
        return Finding(_REPLACED, Locus.of(slide), values)
    if len(group) == 1:
        return Finding(_UNREACHABLE, Locus.of(slide), values)
    before = named(_before(group, slide))
    return Finding(_GROUP, Locus.of(slide), {**values, "before": before})


def _is_menu(node: Node) -> bool:
    """Return whether a slide offers several ways, some to other scenarios or out of the course."""
    home = node.slide.ref.scenario
    actions = (spot.element.action for spot in node.slide.hotspots)
    targets = [one.target for one in actions if isinstance(one, To | Visit)]
    leaves = (one is Reserved.QUIT or getattr(one, "scenario", home) != home for one in targets)
    return len(targets) > 1 and any(leaves)


def _before(group: Iterable[Node], slide: SlideRef) -> Iterator[SlideRef]:
    for node in group:
        if any(one.slide.ref == slide for one in node.onward):
            yield node.slide.ref
