"""Paints a table."""

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

from tutor.model.elements import Table
from tutor.painting.blocks import Block, beside, line_block, lines_block, stack, widen
from tutor.painting.context import Context
from tutor.painting.wrapping import wrap

GAP = 2


def paint(element: Table, context: Context, width: int) -> Block:
    """Return the rows, their columns as wide as their cells need and the width allows."""
    widths = _widths(element, width)
    rows: list[Block] = []
    if element.head:
        rows.append(_row(element.head, widths, context.style(context.palette.strong), context))
        rule = context.glyphs.rule * (sum(widths) + GAP * (len(widths) - 1))
        rows.append(line_block([Segment(rule, context.style(context.palette.border))]))
    rows += [_row(row, widths, context.ground, context) for row in element.rows]
    return stack(rows, context.ground)


def _row(cells: tuple[str, ...], widths: list[int], style: Style, context: Context) -> Block:
    blocks = [
        widen(lines_block(wrap([Segment(cell, style)], room), context.ground), room, context.ground)
        for cell, room in zip(cells, widths, strict=False)
    ]
    return beside(blocks, context.ground, GAP)


def _widths(element: Table, width: int) -> list[int]:
    rows = [row for row in (element.head, *element.rows) if row]
    count = max((len(row) for row in rows), default=0)
    wanted = [
        max(cell_len(row[column]) for row in rows if column < len(row)) for column in range(count)
    ]
    room = width - GAP * (count - 1)
    while sum(wanted) > room and max(wanted) > 1:
        wanted[wanted.index(max(wanted))] -= 1
    return wanted
