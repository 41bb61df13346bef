"""Paints a message that was sent or received."""

from dataclasses import replace

from rich.segment import Segment
from rich.style import Style

from tutor.model.elements import Message
from tutor.painting.blocks import Block, lines_block, pad, stack, widen
from tutor.painting.borders import bordered
from tutor.painting.context import Context
from tutor.painting.markdown import paint_markdown
from tutor.painting.palette import Palette
from tutor.painting.wrapping import wrap

_WIDEST = 60
"""The width, in cells, over which a bubble does not grow."""
_ASIDE = 6
"""The cells that a bubble leaves free at the other's side, where there are as many to spare."""


def paint(element: Message, context: Context, width: int) -> Block:
    """Return the message in a bubble as wide as its words, under whose it is and its time.

    One's own stand at the right.
    """
    palette = context.palette
    room = min(width, _WIDEST, max(width - _ASIDE, 4 * _ASIDE))
    inside = _others(context) if element.sender else _own(context)
    words = paint_markdown(element.text, inside, room - 4)
    bubble = bordered(
        pad(words, inside.ground, left=1, right=1),
        context.glyphs.border,
        context.style(palette.border if element.sender else palette.primary),
    )
    head = [
        Segment(element.sender, context.style(palette.strong)),
        Segment(" " if element.sender and element.time else "", context.ground),
        Segment(element.time, context.style(palette.muted)),
    ]
    parts = [bubble]
    if element.sender or element.time:
        parts.insert(0, lines_block(wrap(head, room), context.ground))
    if not element.sender:
        parts = [widen(part, width, context.ground, "right") for part in parts]
    return stack(parts, context.ground)


def _others(context: Context) -> Context:
    palette = context.palette
    return context if palette.flat else context.on(context.ground + palette.field)


def _own(context: Context) -> Context:
    """Return what one's own messages are painted in: all over the main colour."""
    palette = context.palette
    return replace(context, palette=_over_header(palette), ground=palette.header)


def _over_header(palette: Palette) -> Palette:
    none = Style()
    return palette._replace(primary=none, secondary=none, muted=none, link=Style(underline=True))
