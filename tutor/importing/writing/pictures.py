"""A slide → the picture of all of it, with its zones."""

from collections.abc import Sequence

from tutor.importing.deck import Box, Kind, Picture, Shape, Verb, Zone
from tutor.importing.flow import Stop
from tutor.importing.writing.images import FOLDER
from tutor.importing.writing.plan import Plan
from tutor.importing.writing.screens import Content, Element, Screens, part_of

_ROWS = 26
_LONGEST = 300
"""Characters of the words that stand for a picture."""


class Pictures:
    """Makes the content of slides of which there is a picture each."""

    def __init__(self, plan: Plan, screens: Screens, drawn: Sequence[bytes]) -> None:
        self._plan = plan
        self._screens = screens
        self._drawn = drawn
        deck = plan.flow.deck
        whole = Box(0, 0, deck.width, deck.height)
        self._whole = Shape("", Kind.PICTURE, whole, picture=Picture(None))
        self.files: dict[str, bytes] = {}

    def content(self, stop: Stop) -> Content:
        """Return a slide's picture, with a zone for all that reacts; web links stand under it."""
        slide = self._plan.flow.deck.slide(stop.slide)
        source = f"{FOLDER}/slide_{stop.slide:03}.png"
        self.files[source] = self._drawn[stop.slide - 1]
        reacting = _without_pointers(self._plan.flow.live(stop.slide))
        zones = [one for zone in reacting if (one := self._zone(stop, zone))]
        links = [
            one
            for zone in reacting
            if zone.click.verb is Verb.ADDRESS
            and (one := self._screens.reaction(stop, zone.shape, zone.click, zone.text))
        ]
        words = [shape.text for shape in slide.shapes if shape.is_own and shape.text]
        image: Element = {
            "image": {
                "source": source,
                "alt": _short(". ".join(words)) or slide.title or str(slide.number),
                "rows": _ROWS,
                **({"zones": zones} if zones else {}),
            }
        }
        return Content(elements=(image, *links), shows_title=True)

    def _zone(self, stop: Stop, zone: Zone) -> Element | None:
        action = self._plan.action(stop, zone.click)
        if action is None:
            return None
        label = self._screens.label(stop, zone.shape, zone.click, zone.text)
        return {"zone": {"at": part_of(zone.box, self._whole), "label": _short(label), **action}}


def _without_pointers(zones: Sequence[Zone]) -> list[Zone]:
    """Return zones without those that lie in another one and lead to the same place."""
    return [
        zone
        for zone in zones
        if not any(
            other.click == zone.click
            and other.box.area > zone.box.area
            and other.box.holds(zone.box.centre)
            for other in zones
        )
    ]


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rpartition(' ')[0]}…"
