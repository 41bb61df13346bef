"""Paints a button."""

from rich.segment import Segment
from rich.style import Style

from tutor.model.elements import Button
from tutor.painting.blocks import Block, lines_block, pad
from tutor.painting.borders import bordered
from tutor.painting.context import Context
from tutor.painting.labels import label_text
from tutor.painting.wrapping import wrap


def paint(element: Button, context: Context, width: int) -> Block:
    """Return the button: filled when it is the primary one, outlined otherwise.

    It is grey where it is disabled, and where it does not react and others are marked.
    """
    lit = context.is_lit(element) and not element.disabled
    if context.palette.flat or element.style == "secondary":
        return _outlined(element, context, width, lit)
    palette = context.palette
    fill = palette.lit_button if lit else palette.button
    edge = context.style(palette.lit_edge if lit else palette.button_edge)
    if context.subdues or element.disabled:
        words = palette.muted if element.disabled else Style()
        fill, edge = palette.chrome + words, context.style(Style(color=palette.chrome.bgcolor))
    label = _label(element, fill, context, width)
    top = Segment(context.glyphs.button_top * label.width, edge)
    bottom = Segment(context.glyphs.button_bottom * label.width, edge)
    return Block(label.width, [[top], *label.lines, [bottom]], [])


def _outlined(element: Button, context: Context, width: int, lit: bool) -> Block:
    palette = context.palette
    style = palette.lit_button if lit else context.style(palette.primary) + palette.strong
    edge = context.style(palette.button_edge)
    if context.subdues or element.disabled:
        style, edge = context.style(palette.muted), context.style(palette.border)
    return bordered(_label(element, style, context, width - 2), context.glyphs.border, edge)


def _label(element: Button, style: Style, context: Context, width: int) -> Block:
    side = 6 if context.airy and width > 40 else 2
    lines = wrap([Segment(label_text(element, context), style)], max(width - 2 * side, 1))
    return pad(lines_block(lines, style), style, left=side, right=side)
