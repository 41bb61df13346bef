"""Slides painted small."""

import msgspec
from rich.cells import set_cell_size
from rich.segment import Segment

from tutor.following import slides
from tutor.model.slide import Slide
from tutor.painting.blocks import Block, blank, crop, shorten
from tutor.painting.look import Look
from tutor.painting.moment import Moment
from tutor.painting.slides import paint_slide
from tutor.ui.block_cache import BlockCache


class Thumbnails:
    """Paints slides small, and keeps the latest."""

    def __init__(self) -> None:
        self._painted: BlockCache[tuple[bytes, int, int]] = BlockCache()
        self._look: Look | None = None

    def kept(self, raw: msgspec.Raw, look: Look, width: int, height: int) -> Block | None:
        """Return a slide at a size, where it is painted already."""
        self._wear(look)
        return self._painted.kept((bytes(raw), width, height))

    def paint(self, raw: msgspec.Raw, look: Look, width: int, height: int) -> Block:
        """Return a slide at a size."""
        self._wear(look)
        key = bytes(raw), width, height
        return self._painted.get(key, lambda: _paint(raw, look, width, height))

    def _wear(self, look: Look) -> None:
        """Forget what was painted in another look."""
        if look != self._look:
            self._look = look
            self._painted.clear()


def _paint(raw: msgspec.Raw, look: Look, width: int, height: int) -> Block:
    try:
        return _small(slides.read(raw), look, width, height)
    except Exception:  # what no loader checked: columns without a width, rows of unequal length…
        return blank(width, height, look.palette.page)


def _small(slide: Slide, look: Look, width: int, height: int) -> Block:
    if slide.screen is None:
        return _top(slide, look, width, height)
    style = look.palette.page + look.palette.strong
    title = Segment(set_cell_size(shorten(f"{look.glyphs.on} {slide.title}", width), width), style)
    screen = _top(msgspec.structs.replace(slide, text=""), look, width, height - 1)
    return Block(width, [[title], *screen.lines], [])


def _top(slide: Slide, look: Look, width: int, height: int) -> Block:
    block = crop(paint_slide(slide, look, width, height, Moment()), width)
    return Block(width, block.lines[:height], [])
