"""Slides with other elements."""

from msgspec.structs import replace

from tutor.model.elements.changes import Replacement
from tutor.model.locus import Locus
from tutor.model.screens import Screen
from tutor.model.slide import Slide, walk


def replace_elements(slide: Slide, change: Replacement) -> Slide:
    """Return the slide with each of its elements changed, as `Screen.changed` does."""
    if slide.screen is None:
        return slide
    screen = slide.screen.changed(change)
    return replace(slide, screen=screen, origins=_origins(slide, screen))


def _origins(slide: Slide, screen: Screen) -> tuple[Locus, ...]:
    """Return where the elements of a screen are written, of which some are no more a slide's."""
    if not slide.origins:
        return ()
    known = {id(one): at for one, at in zip(slide.elements, slide.origins, strict=True)}
    return tuple(known.get(id(one), Locus.of(slide.ref)) for one in walk(screen.all_elements))
