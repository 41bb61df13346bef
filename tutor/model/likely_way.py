"""The likely way on from a slide where one must choose."""

from tutor.model.course import Hotspot, Slide
from tutor.model.elements import Button, Element


def likely_way(slide: Slide) -> Hotspot | None:
    """Return the likely way on; none where one need not choose.

    That is the hotspot that its author marked as main, else the first filled button that leads
    on, else the first hotspot that does, else the first one.
    """
    if slide.next or not slide.hotspots:
        return None
    main = [slide.main] if slide.main else []
    onward = [spot for spot in slide.hotspots if spot.leads_on]
    buttons = [spot for spot in onward if _is_primary(spot.element)]
    return (*main, *buttons, *onward, *slide.hotspots)[0]


def _is_primary(element: Element) -> bool:
    return isinstance(element, Button) and element.style == "primary"
