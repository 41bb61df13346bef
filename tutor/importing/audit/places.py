"""Where zones are, and when: off the slide, under another one, there after an animation alone."""

from collections.abc import Iterator

from tutor.checks.finding import Rule, Severity
from tutor.importing.audit.finding import DeckFinding
from tutor.importing.deck import Box, Deck, Slide, Zone
from tutor.importing.flow import Flow
from tutor.importing.zones import covered, is_off, zones
from tutor.language import Phrase

OFF = Rule(
    "PP611",
    "deck-zone-off-slide",
    Severity.WARNING,
    Phrase("Zone of a deck beyond the edge of its slide"),
    Phrase(
        "In the show nothing is seen, or clicked, beyond the edges. The course leaves out a zone "
        "that is all outside, and cuts one that is partly so."
    ),
    Phrase("slide {slide}, “{shape}”: this zone lies off the slide ({share} %)"),
    Phrase("Move it onto the slide, or delete it."),
)
COVERED = Rule(
    "PP612",
    "deck-covered-zone",
    Severity.WARNING,
    Phrase("Zone of a deck under another one"),
    Phrase("What lies in front takes all its clicks: the one behind is never reached."),
    Phrase("slide {slide}, “{shape}”: this zone lies under “{other}”, which takes its clicks"),
    Phrase("Bring it to the front, make the other one smaller, or delete it."),
)
HOVER = Rule(
    "PP613",
    "deck-hover-only",
    Severity.WARNING,
    Phrase("Zone of a deck that reacts to the pointer alone"),
    Phrase(
        "It reacts as soon as the pointer comes over it: by mistake with a mouse, never with a "
        "finger or the keyboard. In the course one clicks on it."
    ),
    Phrase("slide {slide}, “{shape}”: reacts when the pointer comes over it, without a click"),
    Phrase("Give it the same action on a click (Insert > Action)."),
)
LATE = Rule(
    "PP614",
    "deck-late-zone",
    Severity.NOTE,
    Phrase("Zone of a deck that an animation brings or takes away"),
    Phrase("The course shows each slide as it is once all its animations are over."),
    Phrase("slide {slide}, “{shape}”: this zone {moves} by an animation"),
    Phrase("Make two slides of it where what comes first matters."),
)
RETURNS = Rule(
    "PP615",
    "deck-zoom-return",
    Severity.NOTE,
    Phrase("Zoom of a deck that comes back"),
    Phrase(
        "After the slides of such a zoom, PowerPoint comes back to where one was. The course goes "
        "there and on, as after any link."
    ),
    Phrase("slide {slide}, “{shape}”: this zoom comes back, the course goes on from there"),
    Phrase("In the course, lead there by “visit:”, and end with “next: return”."),
)

RULES: tuple[Rule, ...] = (OFF, COVERED, HOVER, LATE, RETURNS)

_ENTERS, _LEAVES = Phrase("comes"), Phrase("goes")
_TOLERATED = 0.02
"""What nobody sees beyond an edge, as a share of the zone."""


def check(deck: Deck, flow: Flow) -> Iterator[DeckFinding]:
    """Yield what is wrong with the places of zones."""
    for slide in deck.slides:
        found = zones(slide)
        for at, zone in enumerate(found):
            yield from _of_zone(deck, slide, zone, found[at + 1 :])
        for shape in slide.shapes:
            if shape.action and (shape.enters or shape.leaves):
                moves = _LEAVES if shape.leaves else _ENTERS
                yield DeckFinding(LATE, slide.number, shape, {"moves": moves})


def _of_zone(deck: Deck, slide: Slide, zone: Zone, others: list[Zone]) -> Iterator[DeckFinding]:
    share = _share_off(zone.box, deck)
    if share > _TOLERATED:
        yield DeckFinding(OFF, slide.number, zone.shape, {"share": max(1, round(100 * share))})
    if not is_off(zone.box, deck) and (other := covered(zone, others)):
        yield DeckFinding(COVERED, slide.number, zone.shape, {"other": other.shape.called})
    if zone.is_hover:
        yield DeckFinding(HOVER, slide.number, zone.shape)
    if zone.click.returns and zone.click.slide:
        yield DeckFinding(RETURNS, slide.number, zone.shape)


def _share_off(box: Box, deck: Deck) -> float:
    """Return the share of a zone that lies off its slide."""
    if not box.area:
        return 1.0 if is_off(box, deck) else 0.0
    return 1 - box.common(Box(0, 0, deck.width, deck.height)) / box.area
