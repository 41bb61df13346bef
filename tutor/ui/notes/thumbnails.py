"""Slides painted small."""

from collections import OrderedDict

import msgspec
from rich.cells import set_cell_size
from rich.segment import Segment

from tutor.following import slides
from tutor.following.messages import Garbage
from tutor.model.course import Slide
from tutor.painting.blocks import Block, blank, crop, shorten
from tutor.painting.slides import Look, Moment, paint_slide

_KEPT = 64


class Thumbnails:
    """Paints slides small, and keeps the latest."""

    def __init__(self) -> None:
        self._painted: OrderedDict[tuple[bytes, int, int], Block] = OrderedDict()
        self._look: Look | None = None

    def kept(self, raw: msgspec.Raw, look: Look, width: int, height: int) -> Block | None:
        """Return a slide at a size, where it is painted already."""
        if look != self._look:
            self._look = look
            self._painted.clear()
        key = bytes(raw), width, height
        if key in self._painted:
            self._painted.move_to_end(key)
        return self._painted.get(key)

    def paint(self, raw: msgspec.Raw, look: Look, width: int, height: int) -> Block:
        """Return a slide at a size."""
        block = self.kept(raw, look, width, height)
        if block is None:
            block = _paint(raw, look, width, height)
            self._painted[bytes(raw), width, height] = block
            if len(self._painted) > _KEPT:
                self._painted.popitem(last=False)
        return block


def _paint(raw: msgspec.Raw, look: Look, width: int, height: int) -> Block:
    try:
        slide = slides.read(raw)
    except Garbage:
        return blank(width, height, look.palette.page)
    if slide.screen is None:
        return _top(slide, look, width, height)
    style = look.palette.page + look.palette.strong
    title = Segment(set_cell_size(shorten(f"{look.glyphs.on} {slide.title}", width), width), style)
    screen = _top(msgspec.structs.replace(slide, text=""), look, width, height - 1)
    return Block(width, [[title], *screen.lines], [])


def _top(slide: Slide, look: Look, width: int, height: int) -> Block:
    block = crop(paint_slide(slide, look, width, height, Moment()), width)
    return Block(width, block.lines[:height], [])
