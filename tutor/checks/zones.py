"""Hotspots that stand in one another's way, or that have no name."""

from collections.abc import Iterator
from functools import partial

from tutor.checks.finding import Finding, Rule, Severity
from tutor.language import Phrase
from tutor.language.numbers import decimal
from tutor.model.course import Course
from tutor.model.elements import Image, Rectangle
from tutor.model.elements.image import have_zones
from tutor.model.elements.zone import EDGE, WHOLE
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

BEYOND_PICTURE = Rule(
    "PP213",
    "zone-beyond-its-picture",
    Severity.WARNING,
    Phrase("Zone beyond the edges of its picture"),
    Phrase(
        "A zone is told in percent of its picture, from the top left corner: left and width "
        "together, and top and height, are 100 at most. What lies beyond cannot be clicked, and "
        "the zone is often elsewhere than was meant."
    ),
    Phrase("the zone “{caption}” goes beyond its picture: {edge} is at {at} %"),
    Phrase("Give “at:” as [left, top, width, height], and not the corners."),
)

OVERLAPPING_ZONES = Rule(
    "PP214",
    "overlapping-zones",
    Severity.WARNING,
    Phrase("Zones of a picture that overlap"),
    Phrase(
        "Where two zones share a part of the picture, a click there goes with the smaller one: "
        "whoever meant the other is led elsewhere."
    ),
    Phrase("the zone “{caption}” overlaps the zone “{other}”"),
    Phrase("Make one of them smaller, so that they have at most an edge in common."),
)

RULES: tuple[Rule, ...] = (
    HOTSPOT_IN_HOTSPOT,
    NAMELESS_HOTSPOT,
    BEYOND_PICTURE,
    OVERLAPPING_ZONES,
)

_RIGHT = Phrase("its right edge")
_BOTTOM = Phrase("its lower edge")
_LEFT = Phrase("its left edge")
_TOP = Phrase("its upper edge")


def check(course: Course) -> Iterator[Finding]:
    """Yield the hotspots of a course that overlap, that are out of reach, or have no name."""
    for slide in course.slides:
        if slide.hotspots:
            yield from _check_slide(slide)
        if have_zones(slide.elements):
            yield from _check_pictures(slide)


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


def _check_pictures(slide: Slide) -> Iterator[Finding]:
    places = {id(element): index for index, element in enumerate(slide.elements)}
    for picture in slide.elements:
        zones = picture.zones if isinstance(picture, Image) else ()
        for number, zone in enumerate(zones):
            at = slide.locus("at", element=places[id(zone)])
            if beyond := _edge_beyond(zone.at):
                edge, percent = beyond
                values = {"caption": zone.caption, "edge": edge, "at": partial(decimal, percent)}
                yield Finding(BEYOND_PICTURE, at, values)
            other = next((one for one in zones[:number] if one.at.overlaps(zone.at)), None)
            if other:
                values = {"caption": zone.caption, "other": other.caption}
                yield Finding(OVERLAPPING_ZONES, at, values)


def _edge_beyond(at: Rectangle) -> tuple[Phrase, float] | None:
    """Return an edge that lies beyond the picture, and where; None where all of them are inside."""
    edges = ((_RIGHT, at.right), (_BOTTOM, at.bottom), (_LEFT, at.left), (_TOP, at.top))
    beyond = ((told, round(edge, 2)) for told, edge in edges if not -EDGE <= edge <= WHOLE + EDGE)
    return next(beyond, None)
