"""Paints a row of a table."""

from rich.segment import Segment

from tutor.model.elements import Row
from tutor.painting.blocks import Block
from tutor.painting.context import Context
from tutor.painting.grid import paint_row


def paint(element: Row, context: Context, width: int) -> Block:
    """Return the cells side by side, each as wide as its table tells."""
    cells = [[Segment(cell, context.ground)] for cell in element.cells]
    return paint_row(cells, context.columns, context)
