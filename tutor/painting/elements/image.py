"""Paints a picture."""

from rich.cells import cell_len
from rich.segment import Segment

from tutor.model.elements import Image
from tutor.painting.blocks import Block, lines_block, pad
from tutor.painting.borders import bordered
from tutor.painting.context import Context
from tutor.painting.pictures import paint_picture
from tutor.painting.wrapping import wrap
from tutor.safe_text import drawable


def paint(element: Image, context: Context, width: int) -> Block:
    """Return the drawing or the file's picture; where there is none, its words in a frame."""
    if element.source and not context.palette.flat:
        picture = paint_picture(element.source, width, element.rows)
        if picture:
            return picture
    style = context.style(context.palette.primary)
    drawn = [drawable(line) for line in element.art.rstrip("\n").split("\n")]
    if element.art and max(map(cell_len, drawn)) <= width:
        return lines_block([[Segment(line, style)] for line in drawn], context.ground)
    words = wrap([Segment(element.alt, context.style(context.palette.muted))], max(width - 4, 1))
    padded = pad(lines_block(words, context.ground), context.ground, left=1, right=1)
    return bordered(padded, context.glyphs.border, context.style(context.palette.border))
