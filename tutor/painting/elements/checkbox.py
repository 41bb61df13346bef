"""Paints a box to tick."""

from rich.segment import Segment

from tutor.model.elements import Checkbox
from tutor.painting.blocks import Block
from tutor.painting.context import Context
from tutor.painting.hanging_indent import hanging_indent
from tutor.painting.labels import label_text


def paint(element: Checkbox, context: Context, width: int) -> Block:
    """Return the box, ticked or not, and its label."""
    glyphs, palette = context.glyphs, context.palette
    sign = glyphs.box_checked if element.checked else glyphs.box
    style = context.style(palette.primary) if element.checked else context.ground
    words = context.ground
    if element.disabled:
        style = words = context.style(palette.muted)
    label = label_text(element, context)
    return hanging_indent(Segment(f"{sign} ", style), label, words, context, width)
