"""A text behind a mark, its lines aligned beside it."""

from rich.segment import Segment
from rich.style import Style

from tutor.painting.blocks import Block, beside, line_block, lines_block
from tutor.painting.context import Context
from tutor.painting.wrapping import wrap


def hanging_indent(mark: Segment, text: str, style: Style, context: Context, width: int) -> Block:
    """Return the mark and, beside it, the text in as many lines as it needs."""
    bullet = line_block([mark])
    lines = wrap([Segment(text, style)], width - bullet.width)
    return beside([bullet, lines_block(lines, context.ground)], context.ground)
