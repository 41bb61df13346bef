"""Rows of cells under one another, in columns."""

from collections.abc import Sequence
from typing import NamedTuple

from rich.cells import cell_len
from rich.segment import Segment

from tutor.painting.blocks import Block, Line, beside, line_block, lines_block, stack, widen
from tutor.painting.context import Context
from tutor.painting.wrapping import wrap

GAP = 2


class Grid(NamedTuple):
    """A table's cells, each of styled pieces of text."""

    head: Sequence[Line]
    """Empty where the columns have no titles."""
    rows: Sequence[Sequence[Line]]
    sides: Sequence[str] = ()
    """To which side the cells of each column stand; by default, the left."""


def paint_grid(grid: Grid, context: Context, width: int) -> Block:
    """Return the rows, their columns as wide as their cells need and the width allows."""
    widths = column_widths([grid.head, *grid.rows], width)
    rows: list[Block] = []
    if grid.head:
        rows += [paint_row(grid.head, widths, context, grid.sides), rule_under(widths, context)]
    rows += [paint_row(row, widths, context, grid.sides) for row in grid.rows]
    return stack(rows, context.ground)


def rule_under(widths: Sequence[int], context: Context) -> Block:
    """Return the line under the columns' titles."""
    rule = context.glyphs.rule * (sum(widths) + GAP * (len(widths) - 1))
    return line_block([Segment(rule, context.style(context.palette.border))])


def paint_row(
    cells: Sequence[Line], widths: Sequence[int], context: Context, sides: Sequence[str] = ()
) -> Block:
    """Return cells side by side in columns of these widths."""
    blocks = []
    for column, (cell, room) in enumerate(zip(cells, widths, strict=False)):
        side = sides[column] if column < len(sides) else "left"
        parts = [line_block(line) for line in wrap(cell, room)]
        lines = [widen(part, room, context.ground, side).lines[0] for part in parts]
        blocks.append(lines_block(lines, context.ground))
    return beside(blocks, context.ground, GAP)


def column_widths(rows: Sequence[Sequence[Line]], width: int) -> list[int]:
    """Return how wide each column is: as its cells need and the width allows."""
    count = max((len(row) for row in rows), default=0)
    room = max(width - GAP * (count - 1), 1)
    wanted = [
        max(min(_width(row[column]), room) for row in rows if column < len(row))
        for column in range(count)
    ]
    while sum(wanted) > room and max(wanted) > 1:
        wanted[wanted.index(max(wanted))] -= 1
    return wanted


def _width(cell: Line) -> int:
    lines = "".join(run.text for run in cell).split("\n")
    return max(cell_len(line) for line in lines)
