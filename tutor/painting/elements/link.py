"""Paints a link."""

from rich.segment import Segment

from tutor.model.elements import Link
from tutor.painting.blocks import Block, lines_block
from tutor.painting.context import Context
from tutor.painting.wrapping import wrap


def paint(element: Link, context: Context, width: int) -> Block:
    """Return the link's words, underlined."""
    style = context.style(context.palette.link)
    return lines_block(wrap([Segment(element.label, style)], width), context.ground)
