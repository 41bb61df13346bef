"""Paints a message received."""

from rich.segment import Segment

from tutor.model.elements import Bubble
from tutor.painting.blocks import Block, lines_block, pad, stack
from tutor.painting.borders import bordered
from tutor.painting.context import Context
from tutor.painting.markdown import paint_markdown
from tutor.painting.wrapping import wrap

_WIDEST = 60
"""The width, in cells, over which a bubble does not grow."""


def paint(element: Bubble, context: Context, width: int) -> Block:
    """Return the message in a bubble as wide as its words, and when it came."""
    palette = context.palette
    inside = context.on(context.ground + palette.field)
    words = paint_markdown(element.text, inside, min(width, _WIDEST) - 4)
    bubble = bordered(
        pad(words, inside.ground, left=1, right=1),
        context.glyphs.border,
        context.style(palette.border),
    )
    if not element.time:
        return bubble
    time = wrap([Segment(element.time, context.style(palette.muted))], width)
    return stack([bubble, lines_block(time, context.ground)], context.ground)
