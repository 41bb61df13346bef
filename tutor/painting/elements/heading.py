"""Paints a title."""

from rich.segment import Segment

from tutor.model.elements import Heading
from tutor.painting.blocks import Block, lines_block
from tutor.painting.context import Context
from tutor.painting.wrapping import wrap


def paint(element: Heading, context: Context, width: int) -> Block:
    """Return the title, in the main colour down to level 2."""
    palette = context.palette
    style = context.style(palette.strong)
    if element.level < 3:
        style += palette.primary
    if element.level == 1 and palette.flat:
        style += palette.link
    return lines_block(wrap([Segment(element.text, style)], width), context.ground)
