"""Paints a box that holds elements."""

from tutor.model.elements import Card
from tutor.painting.blocks import Block, pad, widen
from tutor.painting.borders import bordered
from tutor.painting.context import Context
from tutor.painting.flow import paint_elements


def paint(element: Card, context: Context, width: int) -> Block:
    """Return the elements in a border as wide as there is room."""
    inner = max(width - 4, 1)
    content = widen(paint_elements(element.elements, context, inner), inner, context.ground)
    padded = pad(content, context.ground, left=1, right=1)
    style = context.style(context.palette.border)
    strong = context.style(context.palette.strong)
    return bordered(padded, context.glyphs.border, style, element.title, strong)
