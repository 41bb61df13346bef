"""The likely way on from a slide where one must choose."""

from collections.abc import Collection

from tutor.model.elements import Button, Element
from tutor.model.slide import Hotspot, Slide


def likely_way(slide: Slide, done: Collection[str] = ()) -> Hotspot | None:
    """Return the likely way on; none where one need not choose.

    That is the hotspot that its author marked as main, else the first filled button that leads
    on, else the first hotspot that does, else the first one. Once scenarios are done, those that
    lead to others come before all.
    """
    if slide.next or not slide.hotspots:
        return None
    undone = [spot for spot in slide.hotspots if spot.scenario and spot.scenario not in done]
    spots = tuple(undone) if done and undone else slide.hotspots
    main = [spot for spot in spots if spot.element.main]
    onward = [spot for spot in spots if spot.leads_on]
    buttons = [spot for spot in onward if _is_primary(spot.element)]
    return (*main, *buttons, *onward, *spots)[0]


def _is_primary(element: Element) -> bool:
    return isinstance(element, Button) and element.style == "primary"
