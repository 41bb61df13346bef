"""Every hotspot of a slide does something of its own, and can be told from the others."""

from collections.abc import Iterator

from tutor.checks.finding import Finding, Rule, Severity
from tutor.checks.graph.graph import PlayGraph
from tutor.checks.graph.moments import moments
from tutor.checks.graph.nodes import locus_of
from tutor.language import Phrase
from tutor.model.actions import By, Say, To, Visit
from tutor.model.conditions import Facts
from tutor.model.elements import Choice
from tutor.model.slide import Hotspot, Slide
from tutor.model.targets import Reserved, SlideRef

_Moment = tuple[Slide, tuple[Hotspot, ...]]
"""A slide as it stands, and those of the hotspots that its author wrote that are there."""

_DIGITS = 9
"""How many hotspots of a slide a digit key can choose."""

_SAME_SLIDE = Rule(
    code="PP131",
    name="leads-to-itself",
    severity=Severity.WARNING,
    title=Phrase("Hotspot that leads to its own slide"),
    why=Phrase(
        "This hotspot leads to the slide that it is on: one clicks, and nothing changes. Often its "
        "target was copied from another hotspot.\n\n"
        "Lead it elsewhere, let it answer by “say:”, or remove its action."
    ),
    problem=Phrase("hotspot {number} of “{slide}” leads to its own slide"),
    remedy=Phrase("Lead it elsewhere, or let it answer by “say:”."),
)

_REPEATED = Rule(
    code="PP132",
    name="repeated-hotspot",
    severity=Severity.WARNING,
    title=Phrase("Repeated hotspot"),
    why=Phrase(
        "Two hotspots of the slide bear the same label and do the same. One of them takes a number "
        "and room for nothing; often it was copied and left.\n\n"
        "Remove one of them, or its action."
    ),
    problem=Phrase("on “{slide}”, hotspot {number} repeats hotspot {first}: “{caption}”"),
    remedy=Phrase("Remove one of them, or change its target."),
)

_ALIKE = Rule(
    code="PP133",
    name="indistinct-hotspots",
    severity=Severity.WARNING,
    title=Phrase("Hotspots that look the same"),
    why=Phrase(
        "Two hotspots of the slide bear the same label and the same callout, but do different "
        "things. In the list of choices, nothing tells which is which.\n\n"
        "Give each its own “callout:”, or another label."
    ),
    problem=Phrase(
        "on “{slide}”, nothing tells hotspot {number} from hotspot {first}: “{caption}”"
    ),
    remedy=Phrase("Give each a “callout:” or a label of its own."),
)

_BACK_AT_START = Rule(
    code="PP134",
    name="back-at-start",
    severity=Severity.WARNING,
    title=Phrase("“back” at the course's start"),
    why=Phrase(
        "The course begins on this slide: there is then nothing before it, and this hotspot does "
        "nothing.\n\n"
        "Remove it, or lead it to a slide that you name."
    ),
    problem=Phrase("“back” on “{slide}”, where the course begins, leads nowhere"),
    remedy=Phrase("Remove this action, or name the slide."),
)

_SAME_ANSWER = Rule(
    code="PP135",
    name="repeated-answer",
    severity=Severity.NOTE,
    title=Phrase("Repeated answer"),
    why=Phrase(
        "Two hotspots of the slide answer in the same words. Who clicks the second one after the "
        "first sees nothing change, and may think that nothing happened.\n\n"
        "Say in each answer what it answers."
    ),
    problem=Phrase("on “{slide}”, hotspot {number} answers as hotspot {first} does"),
    remedy=Phrase("Say in each answer what it answers."),
)

_NO_DIGIT = Rule(
    code="PP136",
    name="no-digit-left",
    severity=Severity.WARNING,
    title=Phrase("More than nine hotspots"),
    why=Phrase(
        "The keys 1 to 9 choose a hotspot by its number. From the tenth on, there is no key left: "
        "it takes the mouse, or the tabulation key.\n\n"
        "Share the choices among several slides."
    ),
    problem=Phrase("“{slide}” has {count} hotspots: those after the ninth have no key"),
    remedy=Phrase("Share the choices among several slides."),
)

_SAME_PLACE = Rule(
    code="PP137",
    name="same-way-twice",
    severity=Severity.NOTE,
    title=Phrase("Two hotspots for one way"),
    why=Phrase(
        "Two hotspots of the slide, under different labels, do exactly the same. Sometimes that is "
        "meant: two ways to one place. Often a target was copied.\n\n"
        "Check the target of each. Hotspots that lead back or that leave are not looked at: two of "
        "them are common."
    ),
    problem=Phrase("on “{slide}”, hotspot {number} leads to “{target}” as hotspot {first} does"),
    remedy=Phrase("Check the target of both."),
)

_COVERED = Rule(
    code="PP138",
    name="covered-hotspot",
    severity=Severity.WARNING,
    title=Phrase("Action under the slide's own dialog"),
    why=Phrase(
        "A dialog lies over the page of this slide, which does not react: this action does "
        "nothing. What a screen has from elsewhere (“from”, “top”) is not looked at: there, the "
        "page is that of another slide, where it reacts.\n\n"
        "Remove the action, put the element into the dialog, or write the page on a slide of its "
        "own and this one “from” it."
    ),
    problem=Phrase("on “{slide}”, this action does nothing: the slide's dialog lies over it"),
    remedy=Phrase("Remove the action, or put the element into the dialog."),
)

RULES: tuple[Rule, ...] = (
    _SAME_SLIDE,
    _REPEATED,
    _ALIKE,
    _BACK_AT_START,
    _SAME_ANSWER,
    _NO_DIGIT,
    _SAME_PLACE,
    _COVERED,
)


def prove(graph: PlayGraph) -> Iterator[Finding]:
    """Yield hotspots that do nothing, nothing new, or that cannot be told apart or typed."""
    for slide in graph.slides:
        every = [(slide, slide.hotspots)] if slide.stands_still else _moments(graph, slide)
        most = max((standing for standing, _ in every), key=lambda one: len(one.hotspots))
        if len(most.hotspots) > _DIGITS:
            values = {"slide": str(slide.ref), "count": len(most.hotspots)}
            place = most.hotspots[_DIGITS].place
            yield Finding(_NO_DIGIT, slide.locus(element=slide.source(place)), values)
        yield from _idle(graph, slide)
        for index in sorted(slide.idle):
            yield Finding(_COVERED, slide.locus(element=index), {"slide": str(slide.ref)})
        twins = (twin for _, hotspots in every for twin in _twins(slide, hotspots))
        yield from {(one.rule.code, one.at): one for one in twins}.values()


def _moments(graph: PlayGraph, slide: Slide) -> list[_Moment]:
    """Return the slide as it stands whenever play meets it, each time with what is there of it."""

    def there(facts: Facts) -> tuple[Hotspot, ...]:
        return tuple(spot for spot in slide.hotspots if slide.is_there(spot.element, facts))

    return [(slide.at(facts, {}, None), there(facts)) for facts in moments(graph, slide).values()]


def _idle(graph: PlayGraph, slide: Slide) -> Iterator[Finding]:
    """Yield hotspots that change nothing, on a slide that is no dead end anyway."""
    for way in graph.ways[slide.ref]:
        if way.hotspot is None or isinstance(way.hotspot.element.action, By):
            continue  # an option may well show the same slide again
        target = graph.lands(way.action.target)
        values = {"slide": str(slide.ref), "number": way.hotspot.number}
        if target == slide.ref and not way.sets and graph.leads_away(slide.ref):
            yield Finding(_SAME_SLIDE, way.locus, values)
        elif target is Reserved.BACK and slide.ref == graph.course.start:
            yield Finding(_BACK_AT_START, way.locus, values)


def _twins(slide: Slide, hotspots: tuple[Hotspot, ...]) -> Iterator[Finding]:
    """Yield hotspots that are too much like one before them, among those that stand together."""
    met: dict[tuple[str, object], Hotspot] = {}
    for spot in hotspots:
        likenesses = [(rule, (rule.code, key)) for rule, key in _likenesses(slide, spot)]
        alike = ((rule, met[key]) for rule, key in likenesses if key in met)
        if found := next(alike, None):
            yield _twin(slide, spot, *found)
        for _, key in likenesses:
            met.setdefault(key, spot)


def _likenesses(slide: Slide, spot: Hotspot) -> Iterator[tuple[Rule, object]]:
    """Yield what no other hotspot of the slide should share, the gravest first."""
    element, action, sets = spot.element, spot.element.action, spot.element.sets
    yield _REPEATED, (element.caption, action, sets)
    yield _ALIKE, (element.caption, element.callout)
    match action:
        case Say(message) if not isinstance(element, Choice):
            yield _SAME_ANSWER, (message, sets)
        case To(target) | Visit(target) if isinstance(target, SlideRef) and target != slide.ref:
            yield _SAME_PLACE, (action, sets)


def _twin(slide: Slide, spot: Hotspot, rule: Rule, first: Hotspot) -> Finding:
    action = spot.element.action
    values = {
        "slide": str(slide.ref),
        "number": spot.number,
        "first": first.number,
        "caption": spot.element.caption,
        "target": str(action.target) if isinstance(action, To | Visit) else "",
    }
    return Finding(rule, locus_of(slide, spot), values)
