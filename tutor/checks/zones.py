"""Hotspots that stand in one another's way, or that have no name."""

from collections.abc import Iterator

from tutor.checks.finding import Finding, Rule, Severity
from tutor.language import Phrase
from tutor.model.course import Course
from tutor.model.slide import Slide, walk

HOTSPOT_IN_HOTSPOT = Rule(
    "PP211",
    "hotspot-in-hotspot",
    Severity.WARNING,
    Phrase("Hotspot inside another"),
    Phrase(
        "Two hotspots share the same cells: a click beside the inner one goes with the outer one, "
        "and leads elsewhere than was meant."
    ),
    Phrase("the hotspot “{caption}” is inside the hotspot “{outer}”"),
    Phrase("Keep the action on one of the two, or take this one out of the other."),
)

NAMELESS_HOTSPOT = Rule(
    "PP212",
    "nameless-hotspot",
    Severity.WARNING,
    Phrase("Hotspot without a name"),
    Phrase(
        "The line player, which screen readers read, calls each hotspot by its words. One that "
        "has neither words nor a callout is only a number there."
    ),
    Phrase("the hotspot {number} has no name"),
    Phrase("Give it a label, a title or a callout."),
)

RULES: tuple[Rule, ...] = (HOTSPOT_IN_HOTSPOT, NAMELESS_HOTSPOT)


def check(course: Course) -> Iterator[Finding]:
    """Yield the hotspots of a course that overlap, or that cannot be called."""
    for slide in course.slides:
        if slide.hotspots:
            yield from _check_slide(slide)


def _check_slide(slide: Slide) -> Iterator[Finding]:
    places = {id(element): index for index, element in enumerate(slide.elements)}
    for number, element, _ in slide.hotspots:
        at = slide.locus(element=places[id(element)])
        if not element.caption.strip() and not (element.callout or "").strip():
            yield Finding(NAMELESS_HOTSPOT, at, {"number": number})
        for inner in walk(element.children):
            if inner.action:
                at = slide.locus(element=places[id(inner)])
                values = {"caption": inner.caption, "outer": element.caption}
                yield Finding(HOTSPOT_IN_HOTSPOT, at, values)
