"""Paints a browser window."""

from rich.segment import Segment

from tutor.model.screens import Browser
from tutor.painting.blocks import Block, Line, shorten
from tutor.painting.context import Context
from tutor.painting.frames.frame import Fill, window


def paint(frame: Browser, fill: Fill, context: Context, width: int, height: int) -> Block:
    """Return the window: its tab in the border, its address bar, its page."""
    return window(
        [_address_bar(frame, context, width - 2)], fill, context, width, height, frame.title
    )


def _address_bar(frame: Browser, context: Context, width: int) -> Block:
    palette = context.palette
    chrome, field = palette.chrome, palette.sheet
    lights = [
        Segment(f" {context.glyphs.disc}", chrome + tone)
        for tone in (palette.error, palette.secondary, palette.primary)
    ]
    arrows = Segment("  < >  ", chrome)
    room = max(width - 15, 1)
    url = f" {shorten(frame.url, room - 2)}"
    address = Segment(url + " " * (room - Segment(url).cell_length), field + palette.primary)
    line: Line = [*lights, arrows, address, Segment("  ", chrome)]
    return Block(width, [Segment.adjust_line_length(line, width, chrome)], [])
