"""Paints a QR code."""

from rich.segment import Segment

from tutor.model.elements import Qr
from tutor.painting.blocks import Block, lines_block, stack
from tutor.painting.context import Context
from tutor.painting.qr_codes import paint_code
from tutor.painting.wrapping import wrap


def paint(element: Qr, context: Context, width: int) -> Block:
    """Return the code where it has room, then its words and the link."""
    palette = context.palette
    code = (
        None if palette.flat else paint_code(element.link, width, half_blocks=context.half_blocks)
    )
    words = told(element, context, width)
    return stack([code, words], context.ground) if code else words


def told(element: Qr, context: Context, width: int) -> Block:
    """Return the code's words and the link."""
    palette = context.palette
    words = (
        (element.label, context.style(palette.strong)),
        (element.link, context.style(palette.link)),
    )
    lines = [line for text, style in words if text for line in wrap([Segment(text, style)], width)]
    return lines_block(lines, context.ground)
