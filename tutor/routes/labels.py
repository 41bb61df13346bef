"""Hotspots found by their words, their number or their id."""

import re

from tutor.folding import fold
from tutor.model.slide import Hotspot, Slide
from tutor.routes.ways import HotspotName, label

_SIGNS = re.compile(r"[\W_]+")


def meant(slide: Slide, choice: HotspotName) -> list[Hotspot]:
    """Return the hotspots of a slide that a choice may mean; the words count before the number."""
    if not choice.label:
        return [spot for spot in slide.hotspots if spot.number == choice.number]
    found = [spot for spot in slide.hotspots if _bears(spot, choice.label)]
    return [spot for spot in found if spot.number == choice.number] or found


def same_words(one: str, other: str) -> bool:
    """Return whether two texts differ at most by capitals, accents, spaces and signs."""
    return _bare(one) == _bare(other)


def _bears(spot: Hotspot, words: str) -> bool:
    return words == spot.element.id or same_words(words, label(spot))


def _bare(text: str) -> str:
    return _SIGNS.sub(" ", fold(text)).strip() or text.strip()
