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
    widths = _widths(grid, width)
    rows: list[Block] = []
    if grid.head:
        rows.append(_row(grid.head, widths, grid.sides, context))
        rule = context.glyphs.rule * (sum(widths) + GAP * (len(widths) - 1))
        rows.append(line_block([Segment(rule, context.style(context.palette.border))]))
    rows += [_row(row, widths, grid.sides, context) for row in grid.rows]
    return stack(rows, context.ground)


def _row(
    cells: Sequence[Line], widths: Sequence[int], sides: Sequence[str], context: Context
) -> Block:
    blocks = []
    for column, (cell, room) in enumerate(zip(cells, widths, strict=False)):
        side = sides[column] if column < len(sides) else "left"
        parts = [line_block(line) for line in wrap(cell, room)]
        lines = [widen(part, room, context.ground, side).lines[0] for part in parts]
        blocks.append(lines_block(lines, context.ground))
    return beside(blocks, context.ground, GAP)


def _widths(grid: Grid, width: int) -> list[int]:
    rows = [row for row in (grid.head, *grid.rows) if row]
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
