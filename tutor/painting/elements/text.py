"""Paints a paragraph."""

from dataclasses import replace

from tutor.model.elements import Text
from tutor.painting.blocks import Block, Line, widen
from tutor.painting.context import Context
from tutor.painting.markdown import paint_markdown


def paint(element: Text, context: Context, width: int) -> Block:
    """Return the paragraph, aligned in the whole width where it is not to the left."""
    if element.muted:
        context = context.on(context.style(context.palette.muted))
    block = paint_markdown(element.text, replace(context, breaks=element.breaks), width)
    if element.align == "left":
        return block
    lines: list[Line] = []
    for line in block.lines:
        text = line[:-1] if len(line) > 1 and not line[-1].text.strip() else line
        own = Block(sum(segment.cell_length for segment in text), [text], [])
        lines += widen(own, block.width, context.ground, element.align).lines
    return widen(Block(block.width, lines, []), width, context.ground, element.align)
