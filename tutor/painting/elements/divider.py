"""Paints a line between two parts."""

from rich.cells import cell_len
from rich.segment import Segment

from tutor.model.elements import Divider
from tutor.painting.blocks import Block, line_block, shorten
from tutor.painting.context import Context


def paint(element: Divider, context: Context, width: int) -> Block:
    """Return a line across the width, with the word in its middle."""
    rule, style = context.glyphs.rule, context.style(context.palette.border)
    label = f" {shorten(element.label, width - 4)} " if element.label else ""
    left = (width - cell_len(label)) // 2
    right = width - cell_len(label) - left
    words = Segment(label, context.style(context.palette.muted))
    return line_block([Segment(rule * left, style), words, Segment(rule * right, style)])
