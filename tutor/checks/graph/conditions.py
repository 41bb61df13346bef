"""Conditions sometimes hold and sometimes not, and what they hide leaves a way on."""

from collections.abc import Iterator

from tutor.checks.finding import Finding, Rule, Severity
from tutor.checks.graph.graph import PlayGraph
from tutor.checks.graph.moments import moments, written
from tutor.language import Phrase
from tutor.model.locus import Locus
from tutor.model.slide import Slide

_NEVER = Rule(
    code="PP141",
    name="condition-never-holds",
    severity=Severity.WARNING,
    title=Phrase("Condition that never holds"),
    why=Phrase(
        "However one plays, this condition does not hold when the slide is shown: what it stands "
        "beside is never there, and nobody will see it.\n\n"
        "Often a name is another one's, or a choice never takes that value before the slide. "
        "Correct the condition, or remove what it hides."
    ),
    problem=Phrase("on “{slide}”, this condition never holds"),
    remedy=Phrase("Correct the condition, or remove what it hides."),
)

_ALWAYS = Rule(
    code="PP142",
    name="condition-always-holds",
    severity=Severity.WARNING,
    title=Phrase("Condition that always holds"),
    why=Phrase(
        "However one plays, this condition holds when the slide is shown: it asks for nothing. "
        "Where it stands beside a “next”, those after it are never followed.\n\n"
        "Often a “not” is missing, or one always passes by the slide that is asked for. Correct "
        "the condition, or remove it."
    ),
    problem=Phrase("on “{slide}”, this condition always holds"),
    remedy=Phrase("Correct the condition, or remove it."),
)

_STUCK = Rule(
    code="PP143",
    name="no-way-on-sometimes",
    severity=Severity.ERROR,
    title=Phrase("Slide without a way on in some circumstances"),
    why=Phrase(
        "The slide has ways on, but each stands under a condition, and there are circumstances in "
        "which none of these holds: whoever comes there then is stuck.\n\n"
        "Give the slide a way on without a condition, or one under the contrary condition."
    ),
    problem=Phrase("“{slide}” leads nowhere where: {circumstances}"),
    remedy=Phrase("Give it a way on that is there then too."),
)

_UNREAD = Rule(
    code="PP144",
    name="choice-never-read",
    severity=Severity.WARNING,
    title=Phrase("Choice that no condition reads"),
    why=Phrase(
        "The course remembers this choice, but no “when” asks for it: whatever one chooses, "
        "nothing changes.\n\n"
        "Ask for it where it matters, or remove it, and the “set” that give it a value."
    ),
    problem=Phrase("no condition reads the choice “{choice}”"),
    remedy=Phrase("Ask for it by “when: {{is: {{{choice}: …}}}}”, or remove it."),
)

_UNSET = Rule(
    code="PP145",
    name="value-never-set",
    severity=Severity.WARNING,
    title=Phrase("Value that no hotspot sets"),
    why=Phrase(
        "The choice may have this value, but no hotspot gives it: as far as play goes, it does "
        "not exist.\n\n"
        "Set it beside an action, or remove it from the choice."
    ),
    problem=Phrase("nothing sets the choice “{choice}” to “{value}”"),
    remedy=Phrase("Write “set: {{{choice}: {value}}}” beside an action, or remove the value."),
)

_TOO_MANY = Rule(
    code="PP146",
    name="not-proved",
    severity=Severity.WARNING,
    title=Phrase("Course with too many states to be proved"),
    why=Phrase(
        "What conditions ask for multiplies the states of play: each slide is looked at in all the "
        "circumstances in which one may come there. Past a million, one stops, and nothing of the "
        "graph is proved: neither that each slide can be reached, nor that one gets out of each."
        "\n\nAsk for less: fewer choices, or fewer “seen”."
    ),
    problem=Phrase("play has more than {most} states: nothing is proved of the course's graph"),
    remedy=Phrase("Have conditions ask for fewer things."),
)

RULES: tuple[Rule, ...] = (_NEVER, _ALWAYS, _STUCK, _UNREAD, _UNSET, _TOO_MANY)


def not_proved(most: int) -> Finding:
    """Return the finding that a course has more states than are looked at."""
    return Finding(_TOO_MANY, Locus(keys=("title",)), {"most": most})


def prove(graph: PlayGraph) -> Iterator[Finding]:
    """Yield conditions that decide nothing, ways on that are lacking, and idle choices."""
    for slide in graph.slides:
        met = [node for node in graph.both(slide.ref) if node in graph.reached]
        if slide.conditions and met:
            yield from _constant(graph, slide)
            if stuck := next((node for node in met if node.is_stuck), None):
                values = {"slide": str(slide.ref), "circumstances": str(stuck.known)}
                yield Finding(_STUCK, Locus.of(slide.ref), values, graph.witness(stuck))
    yield from _idle_choices(graph)


def _constant(graph: PlayGraph, slide: Slide) -> Iterator[Finding]:
    met = list(moments(graph, slide))
    for index, (at, _) in enumerate(written(slide)):
        sides = {holding[index] for holding in met}
        if len(sides) == 1:
            rule = _ALWAYS if sides.pop() else _NEVER
            yield Finding(rule, at, {"slide": str(slide.ref)})


def _idle_choices(graph: PlayGraph) -> Iterator[Finding]:
    if not graph.course.choices:
        return
    spots = (spot for slide in graph.slides for spot in slide.hotspots)
    given = {(one.choice, one.value) for spot in spots for one in spot.element.sets}
    for choice, values in graph.course.choices.items():
        at = Locus(keys=("choices", choice))
        if choice not in graph.reading.choices:
            yield Finding(_UNREAD, at, {"choice": choice})
            continue
        for value in values[1:]:
            if (choice, value) not in given:
                yield Finding(_UNSET, at, {"choice": choice, "value": value})
