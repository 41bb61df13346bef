"""Paints a field."""

from rich.segment import Segment

from tutor.model.elements import Field
from tutor.painting.blocks import Block, Zone, line_block, lines_block, shorten, stack
from tutor.painting.context import Context
from tutor.painting.wrapping import wrap

WIDEST = 46
"""The width, in cells, over which a field does not grow."""


def paint(element: Field, context: Context, width: int) -> Block:
    """Return the label, the box with what is typed in it, and the help."""
    palette, ground = context.palette, context.ground
    label = wrap([Segment(element.label, context.style(palette.strong))], width)
    parts = [lines_block(label, ground), _touchable_box(element, context, min(width, WIDEST))]
    if element.help:
        help_style = context.style(palette.muted)
        parts.append(lines_block(wrap([Segment(element.help, help_style)], width), ground))
    return stack(parts, ground)


def _touchable_box(element: Field, context: Context, width: int) -> Block:
    """Return the box, a zone of its own where one may type in it."""
    box = _box(element, context, width)
    number = context.touchable.get(id(element))
    return box._replace(zones=[Zone(number, 0, 0, box.width, 1)]) if number else box


def _box(element: Field, context: Context, width: int) -> Block:
    palette = context.palette
    value = context.glyphs.bullet * len(element.value) if element.secret else element.value
    inner = max(width - 4, 1)
    shown = shorten(value, inner)
    spare = " " * (inner - Segment(shown).cell_length)
    if palette.flat:
        edge = context.ground
        return line_block(
            [Segment("[ ", edge), Segment(shown + spare, palette.field), Segment(" ]", edge)]
        )
    is_wrong = context.touchable.get(id(element)) in context.wrong
    edge = palette.field + (palette.error if is_wrong else palette.primary)
    bar = context.glyphs.bar
    return line_block([Segment(bar, edge), Segment(f" {shown}{spare}  ", palette.field)])
