"""Paints a field."""

from rich.segment import Segment

from tutor.model.elements import Field, Select
from tutor.painting.blocks import Block, Line, Zone, line_block, lines_block, shorten, stack
from tutor.painting.context import Context
from tutor.painting.labels import paint_label
from tutor.painting.wrapping import wrap

WIDEST = 46
"""The width, in cells, over which a field does not grow."""


def paint(element: Field, context: Context, width: int) -> Block:
    """Return the label, the box with what is typed in it, and the help."""
    parts = [
        paint_label(element, context, width),
        _touchable_box(element, context, min(width, WIDEST)),
        *paint_help(element.help, context, width),
    ]
    return stack(parts, context.ground)


def paint_help(text: str | None, context: Context, width: int) -> list[Block]:
    """Return the help under a box, where there is one."""
    if not text:
        return []
    style = context.style(context.palette.muted)
    return [lines_block(wrap([Segment(text, style)], width), context.ground)]


def _touchable_box(element: Field, context: Context, width: int) -> Block:
    """Return the box, a zone of its own where one may type in it."""
    value = context.glyphs.bullet * len(element.value) if element.secret else element.value
    block = line_block(box(element, value, context, width))
    number = context.touchable.get(id(element))
    return block._replace(zones=[Zone(number, 0, 0, block.width, 1)]) if number else block


def box(element: Field | Select, value: str, context: Context, width: int, sign: str = " ") -> Line:
    """Return a box with a value in it, and a sign at its right end."""
    palette = context.palette
    inner = max(width - 4, 1)
    shown = shorten(value, inner)
    spare = " " * (inner - Segment(shown).cell_length)
    if palette.flat:
        return [
            Segment("[ ", context.ground),
            Segment(shown + spare, palette.field),
            Segment(f"{sign}]", context.ground),
        ]
    ground = palette.chrome + palette.muted if element.disabled else palette.field
    is_wrong = context.touchable.get(id(element)) in context.wrong or element.error
    edge = palette.error if is_wrong else palette.muted if element.disabled else palette.primary
    return [
        Segment(context.glyphs.bar, ground + edge),
        Segment(f" {shown}{spare}{sign} ", ground),
    ]
