"""Paints a mobile phone."""

from rich.segment import Segment

from tutor.model.screens import Phone
from tutor.painting.blocks import Block, blank, heighten, stack
from tutor.painting.borders import bordered
from tutor.painting.context import Context
from tutor.painting.frames.frame import Fill, bar, sheet_block

WIDEST = 46
"""The width, in cells, over which a phone does not grow."""

_TALLEST = 26


def paint(frame: Phone, fill: Fill, context: Context, width: int, height: int) -> Block:
    """Return the phone, narrower than a wide window."""
    own = min(width, WIDEST)
    sheet = context.on(context.palette.sheet)
    content = sheet_block(fill, sheet, own - 2, margin=1)
    room = min(height, _TALLEST) - 5
    home = Segment((context.glyphs.step * 8).center(own - 2), sheet.style(context.palette.border))
    parts = [
        bar(f"  {frame.time}", frame.title + "  ", context.palette.header, own - 2),
        blank(own - 2, 1, sheet.ground),
        heighten(content, room, sheet.ground),
        Block(own - 2, [[home]], []),
    ]
    style = context.style(context.palette.strong)
    return bordered(stack(parts, sheet.ground), context.glyphs.border, style)
