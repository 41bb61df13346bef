"""Paints a short mark."""

from rich.segment import Segment

from tutor.model.elements import Badge
from tutor.painting.blocks import Block, lines_block, pad
from tutor.painting.context import Context
from tutor.painting.wrapping import wrap


def paint(element: Badge, context: Context, width: int) -> Block:
    """Return the words over the ground of their tone."""
    ground = context.palette.tones[element.tone]
    style = ground + context.palette.strong
    if context.palette.flat:
        return lines_block(wrap([Segment(f"[{element.label}]", style)], width), context.ground)
    lines = wrap([Segment(element.label, style)], width - 2)
    return pad(lines_block(lines, ground), ground, left=1, right=1)
