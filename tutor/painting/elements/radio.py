"""Paints options of which one is chosen."""

from rich.segment import Segment

from tutor.model.elements import Radio
from tutor.painting.blocks import Block, blank, lines_block, stack
from tutor.painting.context import Context
from tutor.painting.hanging_indent import hanging_indent
from tutor.painting.wrapping import wrap


def paint(element: Radio, context: Context, width: int) -> Block:
    """Return the question and one option under the other."""
    parts: list[Block] = []
    if element.label:
        style = context.style(context.palette.strong)
        parts.append(lines_block(wrap([Segment(element.label, style)], width), context.ground))
    for option in element.options:
        if parts and context.roomy:
            parts.append(blank(1, 1, context.ground))
        parts.append(_option(option, element, context, width))
    return stack(parts, context.ground)


def _option(option: str, element: Radio, context: Context, width: int) -> Block:
    palette, chosen = context.palette, option == element.value
    sign = context.glyphs.option_chosen if chosen else context.glyphs.option
    mark = Segment(f"{sign} ", context.style(palette.primary) if chosen else context.ground)
    style = context.style(palette.strong) if chosen else context.ground
    return hanging_indent(mark, option, style, context, width)
