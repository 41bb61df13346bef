"""Paints a picture."""

from rich.segment import Segment

from tutor.model.elements import Image
from tutor.painting.blocks import Block, lines_block, pad, shorten
from tutor.painting.borders import bordered
from tutor.painting.context import Context
from tutor.painting.wrapping import wrap


def paint(element: Image, context: Context, width: int) -> Block:
    """Return the drawing; in its place, where there is none, a frame with what it shows."""
    style = context.style(context.palette.primary)
    if element.art:
        drawn = element.art.rstrip("\n").replace("\t", " ").split("\n")
        lines = [[Segment(shorten(line, width, ""), style)] for line in drawn]
        return lines_block(lines, context.ground)
    words = wrap([Segment(element.alt, context.style(context.palette.muted))], max(width - 4, 1))
    padded = pad(lines_block(words, context.ground), context.ground, left=1, right=1)
    return bordered(padded, context.glyphs.border, context.style(context.palette.border))
