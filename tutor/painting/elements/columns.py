"""Paints elements side by side."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tutor.model.elements import Card, Columns, Element
from tutor.painting.blocks import Block, beside, blank, stack, widen
from tutor.painting.context import Context
from tutor.painting.flow import paint_elements

GAP = 2
NARROWEST = 18
"""The width, in cells, under which fewer columns stand side by side."""
_NARROWEST_GIVEN = 8
"""The same, of columns that were given their widths."""

Column = tuple[Element, ...]


def paint(element: Columns, context: Context, width: int) -> Block:
    """Return the columns, each in its share of the width, in as many rows as they need."""
    blocks: list[Block] = []
    for row in rows(element, width):
        if blocks:
            blocks.append(blank(1, 1, context.ground))
        blocks.append(_side_by_side(row.columns, shares(row, width), context))
    return stack(blocks, context.ground)


def shares(element: Columns, width: int) -> list[int]:
    """Return the width of each column where they stand side by side."""
    count = len(element.columns)
    parts = [*element.widths[:count], *[1] * (count - len(element.widths))]
    room = width - GAP * (count - 1)
    return [room * part // sum(parts) for part in parts]


def rows(element: Columns, width: int) -> list[Columns]:
    """Return the columns in the fewest rows of one length that leave each of them its room."""
    count = len(element.columns)
    narrowest = _NARROWEST_GIVEN if element.widths else NARROWEST
    for across in sorted({-(-count // high) for high in range(1, count)}, reverse=True):
        found = list(_cut(element, across))
        if all(min(shares(row, width)) >= narrowest for row in found):
            return found
    return list(_cut(element, 1))


def _cut(element: Columns, across: int) -> Iterator[Columns]:
    """Yield rows of so many columns; the last one is filled with empty ones."""
    for start in range(0, len(element.columns), across):
        columns = element.columns[start : start + across]
        filled = (*columns, *[()] * (across - len(columns)))
        yield Columns(columns=filled, widths=element.widths[start : start + across])


def _side_by_side(columns: Sequence[Column], widths: Sequence[int], context: Context) -> Block:
    """Return columns with their tops aligned; cards by themselves are as high as the highest."""
    placed = list(zip(columns, widths, strict=True))
    blocks = [paint_elements(column, context, width) for column, width in placed]
    highest = max((block.height for block in blocks), default=0)
    for index, (column, width) in enumerate(placed):
        lacking = highest - blocks[index].height
        if lacking and len(column) == 1 and isinstance(column[0], Card):
            blocks[index] = paint_elements(column, replace(context, lacking=lacking), width)
        blocks[index] = widen(blocks[index], width, context.ground)
    return beside(blocks, context.ground, GAP)
