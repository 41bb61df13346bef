"""Parts that several painters of frames share."""

from collections.abc import Callable

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

from tutor.painting.blocks import Block, Line, heighten, pad, shorten, stack, widen
from tutor.painting.borders import bordered
from tutor.painting.context import Context

Fill = Callable[[Context, int], Block]
"""Paints what a frame shows, in a context and at most as wide as it is told."""


def window(
    bars: list[Block], fill: Fill, context: Context, width: int, height: int, title: str = ""
) -> Block:
    """Return a bordered sheet with bars at its top, filled, at least `height` high."""
    sheet = context.on(context.palette.sheet)
    content = sheet_block(fill, sheet, width - 2)
    room = height - 2 - sum(bar.height for bar in bars)
    if content.height < room:
        content = pad(content, sheet.ground, top=1)
    inner = stack([*bars, heighten(content, room, sheet.ground)], sheet.ground, width - 2)
    chrome = context.palette.chrome
    style, strong = chrome + context.palette.border, chrome + context.palette.strong
    return bordered(inner, context.glyphs.border, style, title, strong)


def sheet_block(fill: Fill, sheet: Context, width: int, margin: int = 2) -> Block:
    """Return what fills a sheet, with margins, exactly `width` wide."""
    inner = max(width - 2 * margin, 1)
    content = widen(fill(sheet, inner), inner, sheet.ground)
    return pad(content, sheet.ground, left=margin, right=margin)


def bar(left: str, right: str, style: Style, width: int) -> Block:
    """Return one line with words at both of its ends."""
    right = shorten(right, width)
    left = shorten(left, width - cell_len(right))
    spare = " " * (width - cell_len(left) - cell_len(right))
    line: Line = [Segment(left + spare + right, style)]
    return Block(width, [line], [])
