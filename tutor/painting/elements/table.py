"""Paints a table."""

from dataclasses import replace

from rich.segment import Segment

from tutor.model.elements import Table
from tutor.painting.blocks import Block, blank, pad, stack
from tutor.painting.context import Context
from tutor.painting.flow import mark_width, paint_element
from tutor.painting.grid import column_widths, paint_row, rule_under


def paint(element: Table, context: Context, width: int) -> Block:
    """Return the rows, their columns as wide as their cells need and the width allows.

    The marks of those that one may click stand before the first column.
    """
    before = max((mark_width(one, context) for one in element.rows), default=0)
    rows = [element.head, *(one.cells for one in element.rows)]
    cells = [[[Segment(cell)] for cell in row] for row in rows]
    inside = replace(context, columns=tuple(column_widths(cells, width - before)))
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
    strong = context.style(context.palette.strong)
    titles = [[Segment(title, strong)] for title in element.head]
    return paint_row(titles, context.columns, context), rule_under(context.columns, context)
