"""Paints a table."""

from dataclasses import replace

from rich.cells import cell_len
from rich.segment import Segment

from tutor.model.elements import Table
from tutor.painting.blocks import Block, blank, line_block, pad, stack
from tutor.painting.context import Context
from tutor.painting.elements import row
from tutor.painting.flow import mark_width, paint_element


def paint(element: Table, context: Context, width: int) -> Block:
    """Return the rows, their columns as wide as their cells need and the width allows.

    The marks of those that one may click stand before the first column.
    """
    before = max((mark_width(one, context) for one in element.rows), default=0)
    columns = _widths(element, width - before)
    inside = replace(context, columns=columns)
    parts: list[Block] = []
    if element.head:
        parts += [pad(part, context.ground, left=before) for part in _head(element, inside)]
    for one in element.rows:
        if context.airy and one is not element.rows[0]:
            parts.append(blank(1, 1, context.ground))
        block = paint_element(one, inside, width)
        parts.append(pad(block, context.ground, left=before - mark_width(one, context)))
    return stack(parts, context.ground)


def _head(element: Table, context: Context) -> tuple[Block, Block]:
    """Return the titles and the line under them."""
    palette, columns = context.palette, context.columns
    titles = row.side_by_side(element.head, context.style(palette.strong), context)
    rule = context.glyphs.rule * (sum(columns) + row.GAP * (len(columns) - 1))
    return titles, line_block([Segment(rule, context.style(palette.border))])


def _widths(element: Table, width: int) -> tuple[int, ...]:
    rows = [cells for cells in (element.head, *(one.cells for one in element.rows)) if cells]
    count = max((len(cells) for cells in rows), default=0)
    wanted = [
        max(cell_len(cells[column]) for cells in rows if column < len(cells))
        for column in range(count)
    ]
    room = max(width - row.GAP * (count - 1), count)
    while sum(wanted) > room and max(wanted) > 1:
        wanted[wanted.index(max(wanted))] -= 1
    return tuple(wanted)
