"""Paints a box that holds elements."""

from dataclasses import replace

from rich.cells import cell_len
from rich.segment import Segment

from tutor.model.elements import Card
from tutor.painting.blocks import Block, blank, lines_block, pad, stack, widen
from tutor.painting.borders import bordered
from tutor.painting.context import Context
from tutor.painting.flow import paint_elements
from tutor.painting.wrapping import wrap

_EDGES = 2
"""The lines of its border."""


def paint(element: Card, context: Context, width: int) -> Block:
    """Return the elements in a border as wide as there is room, with a tick in it once done."""
    inner, palette = max(width - 4, 1), context.palette
    air = 1 if context.airy else 0
    strong, is_done = context.style(palette.strong), context.is_done(element)
    height = max(context.height - _EDGES - 2 * air, 0)
    held = paint_elements(element.elements, replace(context, lacking=0, height=height), inner)
    parts = [held, blank(1, context.lacking, context.ground)]
    fits = cell_len(element.title) < inner
    if not fits:
        parts.insert(0, lines_block(wrap([Segment(element.title, strong)], inner), context.ground))
    content = widen(stack(parts, context.ground), inner, context.ground)
    padded = pad(content, context.ground, left=1, right=1, top=air, bottom=air)
    style = context.style(palette.success if is_done else palette.border)
    title, mark = element.title if fits else "", context.glyphs.done if is_done else ""
    return bordered(padded, context.glyphs.border, style, title, strong, mark)
