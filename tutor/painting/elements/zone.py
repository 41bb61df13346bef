"""Paints the words of a part of a picture, wherever they stand."""

from rich.segment import Segment

from tutor.model.elements import Zone
from tutor.painting.blocks import Block, lines_block
from tutor.painting.context import Context
from tutor.painting.wrapping import wrap


def paint(element: Zone, context: Context, width: int) -> Block:
    """Return the label, underlined as a link where it reacts."""
    palette = context.palette
    style = context.style(palette.link if context.reacts(element) else palette.muted)
    return lines_block(wrap([Segment(element.label, style)], width), context.ground)
