"""Paints elements side by side."""

from tutor.model.elements import Columns
from tutor.painting.blocks import Block, beside, blank, stack, widen
from tutor.painting.context import Context
from tutor.painting.flow import paint_elements

GAP = 2
NARROWEST = 18
"""The width, in cells, under which columns stand one under the other."""


def paint(element: Columns, context: Context, width: int) -> Block:
    """Return the columns, each in its share of the width."""
    widths = shares(element, width)
    if min(widths, default=NARROWEST) < NARROWEST:
        return _stacked(element, context, width)
    blocks = [
        widen(paint_elements(column, context, share), share, context.ground)
        for column, share in zip(element.columns, widths, strict=True)
    ]
    return beside(blocks, context.ground, GAP)


def shares(element: Columns, width: int) -> list[int]:
    """Return the width of each column where they stand side by side."""
    count = len(element.columns)
    parts = [*element.widths[:count], *[1] * (count - len(element.widths))]
    room = width - GAP * (count - 1)
    return [room * part // sum(parts) for part in parts]


def _stacked(element: Columns, context: Context, width: int) -> Block:
    blocks: list[Block] = []
    for column in element.columns:
        if blocks:
            blocks.append(blank(1, 1, context.ground))
        blocks.append(paint_elements(column, context, width))
    return stack(blocks, context.ground)
