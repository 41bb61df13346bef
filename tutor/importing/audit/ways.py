"""Where clicks lead: to what is not there, to what is hidden, nowhere, out of the deck."""

from collections.abc import Iterator

from tutor.checks.finding import Rule, Severity
from tutor.importing.audit.finding import DeckFinding
from tutor.importing.deck import OUTSIDE, Click, Deck, Kind, Verb, Zone
from tutor.importing.flow import Flow, Stop
from tutor.importing.zones import goes_on, zones
from tutor.language import Phrase, Words

DANGLING = Rule(
    "PP601",
    "deck-dangling-link",
    Severity.ERROR,
    Phrase("Link of a deck to what is not in it"),
    Phrase(
        "The slide or the custom show was deleted, or the link was copied from another deck: in "
        "PowerPoint, the click does nothing. The course leaves it out."
    ),
    Phrase("slide {slide}, “{shape}”: its link leads to what is not in the deck"),
    Phrase("Give it the slide that was meant, or take the link off."),
)
HIDDEN = Rule(
    "PP602",
    "deck-link-to-hidden",
    Severity.NOTE,
    Phrase("Link of a deck to a hidden slide"),
    Phrase(
        "A hidden slide is passed over by “next” and reached by links alone. That is often meant: "
        "the course does the same."
    ),
    Phrase("slide {slide}, “{shape}”: its link leads to slide {target}, which is hidden"),
    Phrase("Nothing to do where that is meant; else show the slide again."),
)
UNREACHED = Rule(
    "PP603",
    "deck-unreached-slide",
    Severity.WARNING,
    Phrase("Slide of a deck to which nothing leads"),
    Phrase(
        "No click leads there from the first slide. It is seen in the editor and not in the show; "
        "the course leaves it out."
    ),
    Phrase("slide {slide}, “{title}”: nothing leads there"),
    Phrase("Have something lead there, or delete it."),
)
STUCK = Rule(
    "PP604",
    "deck-stuck",
    Severity.ERROR,
    Phrase("Slide of a deck that no click leaves"),
    Phrase(
        "A click beside the zones does nothing there, and no zone leads to a slide: one is stuck, "
        "but for a key. The course goes on to the next slide."
    ),
    Phrase("slide {slide}, “{title}”: no click leads on"),
    Phrase("Add a zone, or let a click turn the slide (Transitions > Advance on click)."),
)
BESIDE = Rule(
    "PP605",
    "deck-click-beside",
    Severity.WARNING,
    Phrase("Slide of a deck that a click beside its zones turns"),
    Phrase(
        "Where zones lead elsewhere, a click that misses them goes on to the slide that happens to "
        "come next. The course has a button for it, which one sees."
    ),
    Phrase("slide {slide}, “{title}”: a click beside its zones leads to slide {target}"),
    Phrase("Untick Transitions > Advance on click, unless that is meant."),
)
NEVER_RUN = Rule(
    "PP606",
    "deck-never-run",
    Severity.WARNING,
    Phrase("Click of a deck that runs or opens something"),
    Phrase(
        "Programs, macros, files, films and embedded documents are told, and never opened: not "
        "here, and not by the course, in which the zone does nothing."
    ),
    Phrase("slide {slide}, “{shape}”: its click {deed}: it is not taken"),
    Phrase("Say in the explanation what one would see, or show it on a slide."),
)

RULES: tuple[Rule, ...] = (DANGLING, HIDDEN, UNREACHED, STUCK, BESIDE, NEVER_RUN)

_LONGEST = 50

_DEEDS = {
    Verb.FILE: Phrase("opens the file “{address}”"),
    Verb.PROGRAM: Phrase("runs the program “{address}”"),
    Verb.MACRO: Phrase("runs the macro “{address}”"),
    Verb.MEDIA: Phrase("plays a film or a sound"),
    Verb.OBJECT: Phrase("opens an embedded document"),
}


def check(deck: Deck, flow: Flow) -> Iterator[DeckFinding]:
    """Yield what is wrong with where clicks lead."""
    reached = {stop.slide for stop in flow.reached}
    for slide in deck.slides:
        for zone in zones(slide):
            yield from _of_zone(deck, slide.number, zone)
        if slide.number not in reached:
            yield DeckFinding(UNREACHED, slide.number)
    for stop in flow.reached:
        if stop.show is None:
            yield from _of_stop(deck, flow, stop)


def _of_zone(deck: Deck, slide: int, zone: Zone) -> Iterator[DeckFinding]:
    click = zone.click
    if click.verb is Verb.BROKEN:
        yield DeckFinding(DANGLING, slide, zone.shape)
    elif click.verb in OUTSIDE and zone.shape.kind is not Kind.MEDIA:
        yield DeckFinding(NEVER_RUN, slide, zone.shape, {"deed": _deed(click)})
    elif click.slide and deck.slide(click.slide).is_hidden:
        yield DeckFinding(HIDDEN, slide, zone.shape, {"target": click.slide})


def _deed(click: Click) -> Words:
    """Return what a click would do, of which a long address is cut."""
    address = click.address
    short = address if len(address) <= _LONGEST else f"{address[:_LONGEST]}…"
    return lambda language: _DEEDS[click.verb](language, address=short)


def _of_stop(deck: Deck, flow: Flow, stop: Stop) -> Iterator[DeckFinding]:
    slide, after = deck.slide(stop.slide), flow.after(stop)
    goals = {flow.goal(stop, zone.click) for zone in flow.live(stop.slide)} - {None}
    if flow.is_stuck(stop) and isinstance(after, Stop):
        yield DeckFinding(STUCK, stop.slide)
    elif goals and goes_on(slide, deck) and isinstance(after, Stop) and after not in goals:
        yield DeckFinding(BESIDE, stop.slide, values={"target": after.slide})
