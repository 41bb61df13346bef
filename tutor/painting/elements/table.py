"""Paints a table."""

from rich.segment import Segment

from tutor.model.elements import Table
from tutor.painting.blocks import Block
from tutor.painting.context import Context
from tutor.painting.grid import Grid, paint_grid


def paint(element: Table, context: Context, width: int) -> Block:
    """Return the rows, under the columns' titles where there are some."""
    titles = context.style(context.palette.strong)
    grid = Grid(
        [[Segment(cell, titles)] for cell in element.head],
        [[[Segment(cell, context.ground)] for cell in row] for row in element.rows],
    )
    return paint_grid(grid, context, width)
