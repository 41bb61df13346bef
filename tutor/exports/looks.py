"""Looks for files, where no terminal says what it can do."""

from dataclasses import dataclass

import msgspec

from tutor.exports.asides import with_asides
from tutor.language import Language
from tutor.model.course import Theme
from tutor.model.elements import Element, Image
from tutor.model.elements.image import have_zones
from tutor.model.replacing import replace_elements
from tutor.model.slide import Slide
from tutor.painting.blocks import Block
from tutor.painting.glyphs import UNICODE
from tutor.painting.look import Look
from tutor.painting.moment import Moment
from tutor.painting.palette import coloured, colourless
from tutor.painting.slides import paint_slide

_AIR = 2
"""Empty lines above and under a screen whose frame keeps none."""


def picture_look(theme: Theme, language: Language, *, dark: bool) -> Look:
    """Return the look of pictures and pages: the course's own colours, every sign."""
    return Look(coloured(theme, dark), coloured(theme), UNICODE, language)


def plain_look(language: Language, encoding: str) -> Look:
    """Return the look of plain text: what colours would tell is told by signs."""
    return Look(colourless(), colourless(), UNICODE, language, encoding, big_letters=False)


_PICTURE = 30
"""The lines of a picture with zones, on paper that has the width for them."""


@dataclass(frozen=True)
class FilePainter:
    """Paints slides as they are when one comes to them, in a window of one size."""

    look: Look
    width: int
    height: int

    def slide(self, slide: Slide) -> Block:
        """Return the whole slide, taller than the window where it does not fit.

        What it tells on demand stands under it.
        """
        painted = paint_slide(slide, self.look, self.width, self.height, Moment())
        return with_asides(painted, slide, self.look)

    def screen(self, slide: Slide) -> Block:
        """Return a slide's screen alone, little higher than what it shows, on white paper."""
        palette = self.look.palette
        paper = self.look._replace(palette=palette._replace(page=palette.sheet))
        alone = msgspec.structs.replace(slide, text="", next=None, end=False)
        if have_zones(alone.elements):
            alone = replace_elements(alone, _with_room)
        needed = paint_slide(alone, paper, self.width, 1, Moment()).height
        return paint_slide(alone, paper, self.width, needed + _AIR, Moment())


def _with_room(element: Element) -> tuple[Element]:
    """Return an element, a picture with zones as large as it should be on paper."""
    if isinstance(element, Image) and element.zones:
        element = msgspec.structs.replace(element, rows=max(element.rows, _PICTURE))
    return (element,)
