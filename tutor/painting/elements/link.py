"""Paints a link."""

from rich.segment import Segment

from tutor.model.elements import Link
from tutor.painting.blocks import Block, lines_block
from tutor.painting.context import Context
from tutor.painting.wrapping import wrap


def paint(element: Link, context: Context, width: int) -> Block:
    """Return the link's words, underlined; grey where it does not react and others are marked."""
    palette = context.palette
    style = context.style(palette.link + palette.muted if context.subdues else palette.link)
    return lines_block(wrap([Segment(element.label, style)], width), context.ground)
