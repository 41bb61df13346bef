"""Paints a drop-down list, and the options under it where it is open."""

from rich.segment import Segment

from tutor.model.elements import Option, Select
from tutor.painting.blocks import Block, line_block, lines_block, pad, stack, widen
from tutor.painting.context import Context
from tutor.painting.elements.field import WIDEST, box, paint_help
from tutor.painting.labels import paint_label
from tutor.painting.wrapping import wrap


def paint(element: Select, context: Context, width: int) -> Block:
    """Return the label and the box with what is chosen; an open list's options come after it."""
    sign = context.glyphs.open if element.options else context.glyphs.close
    parts = [
        paint_label(element, context, width),
        line_block(box(element, element.value or "", context, min(width, WIDEST), sign)),
        *paint_help(element.help, context, width),
    ]
    return stack(parts, context.ground)


def paint_option(element: Option, context: Context, width: int) -> Block:
    """Return a line of the list, over its ground."""
    if not element.is_shown:
        return Block(0, [], [])
    palette, glyphs, width = context.palette, context.glyphs, min(width, WIDEST)
    is_plain = palette.flat or context.is_lit(element)
    ground = context.ground if is_plain else context.ground + palette.field
    words = wrap([Segment(element.text, ground)], max(width - 5, 1))
    content = widen(lines_block(words, ground), width - 5, ground)
    edge = Segment(glyphs.border.left if palette.flat else glyphs.bar, ground + palette.primary)
    marks = [glyphs.done if element.is_chosen else " ", *" " * (content.height - 1)]
    lines = [
        [edge, Segment(f" {mark} ", ground + palette.primary), *line]
        for mark, line in zip(marks, content.lines, strict=True)
    ]
    block = pad(Block(content.width + 4, lines, []), ground, right=1)
    return pad(block, ground, bottom=1) if context.airy else block
