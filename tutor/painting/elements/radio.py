"""Paints options of which one is chosen."""

from rich.segment import Segment

from tutor.model.elements import Radio
from tutor.painting.blocks import Block, blank, stack
from tutor.painting.context import Context
from tutor.painting.hanging_indent import hanging_indent
from tutor.painting.labels import paint_label, told_grey


def paint(element: Radio, context: Context, width: int) -> Block:
    """Return the question and one option under the other."""
    parts: list[Block] = []
    if element.label:
        parts.append(paint_label(element, context, width))
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
    if element.disabled:
        style = context.style(palette.muted)
        mark = Segment(mark.text, style)
        option = option if element.label else told_grey(option, context)
    return hanging_indent(mark, option, style, context, width)
