"""Paints a service's name."""

from rich.segment import Segment

from tutor.model.elements import Logo
from tutor.painting.blocks import Block, lines_block, stack
from tutor.painting.context import Context
from tutor.painting.wrapping import wrap


def paint(element: Logo, context: Context, width: int) -> Block:
    """Return the name, its last word in the second colour, and the motto under it."""
    palette = context.palette
    first, space, last = element.name.rpartition(" ")
    name = [
        Segment(f"{context.glyphs.bar} ", context.style(palette.secondary)),
        Segment(first + space, context.style(palette.primary) + palette.strong),
        Segment(last, context.style(palette.secondary) + palette.strong),
    ]
    parts = [lines_block(wrap(name, width), context.ground)]
    if element.motto:
        motto = Segment(element.motto, context.style(palette.muted))
        parts.append(lines_block(wrap([motto], width), context.ground))
    return stack(parts, context.ground)
