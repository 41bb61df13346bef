"""Paints a row of a table."""

from rich.segment import Segment
from rich.style import Style

from tutor.model.elements import Row
from tutor.painting.blocks import Block, beside, lines_block, widen
from tutor.painting.context import Context
from tutor.painting.wrapping import wrap

GAP = 2


def paint(element: Row, context: Context, width: int) -> Block:
    """Return the cells side by side, each as wide as its table tells."""
    return side_by_side(element.cells, context.ground, context)


def side_by_side(cells: tuple[str, ...], style: Style, context: Context) -> Block:
    """Return texts in a style, in the columns of the context's table."""
    blocks = [
        widen(lines_block(wrap([Segment(cell, style)], room), context.ground), room, context.ground)
        for cell, room in zip(cells, context.columns, strict=False)
    ]
    return beside(blocks, context.ground, GAP)
