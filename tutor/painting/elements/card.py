"""Paints a box that holds elements."""

from rich.cells import cell_len
from rich.segment import Segment

from tutor.model.elements import Card
from tutor.painting.blocks import Block, lines_block, pad, stack, widen
from tutor.painting.borders import bordered
from tutor.painting.context import Context
from tutor.painting.flow import paint_elements
from tutor.painting.wrapping import wrap


def paint(element: Card, context: Context, width: int) -> Block:
    """Return the elements in a border as wide as there is room."""
    inner = max(width - 4, 1)
    strong = context.style(context.palette.strong)
    parts = [paint_elements(element.elements, context, inner)]
    fits = cell_len(element.title) <= inner - 2
    if not fits:
        parts.insert(0, lines_block(wrap([Segment(element.title, strong)], inner), context.ground))
    content = widen(stack(parts, context.ground), inner, context.ground)
    padded = pad(content, context.ground, left=1, right=1)
    style = context.style(context.palette.border)
    title = element.title if fits else ""
    return bordered(padded, context.glyphs.border, style, title, strong)
