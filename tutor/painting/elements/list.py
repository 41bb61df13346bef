"""Paints a list."""

from rich.segment import Segment

from tutor.model.elements import List
from tutor.painting.blocks import Block, beside, line_block, stack
from tutor.painting.context import Context
from tutor.painting.markdown import paint_markdown


def paint(element: List, context: Context, width: int) -> Block:
    """Return one item under the other, each behind its bullet or its number."""
    items: list[Block] = []
    for number, item in enumerate(element.items, 1):
        mark = f"{number}. " if element.ordered else f"{context.glyphs.bullet} "
        bullet = line_block([Segment(mark, context.style(context.palette.primary))])
        content = paint_markdown(item, context, width - bullet.width)
        items.append(beside([bullet, content], context.ground))
    return stack(items, context.ground)
