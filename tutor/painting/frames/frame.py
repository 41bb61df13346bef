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
    bars: list[Block],
    fill: Fill,
    context: Context,
    width: int,
    height: int,
    title: str = "",
    *,
    apart: bool = False,
) -> Block:
    """Return a bordered sheet with bars at its top, filled, at least `height` high.

    `apart` is for bars whose words would read on in the sheet's: it begins with an empty line.
    """
    sheet = context.on(context.palette.sheet)
    content = sheet_block(fill, sheet, width - 2)
    room = height - 2 - sum(bar.height for bar in bars)
    page = with_air(content, room, sheet.ground, always=apart)
    inner = stack([*bars, page], sheet.ground, width - 2)
    chrome = context.palette.chrome
    style, strong = chrome + context.palette.border, chrome + context.palette.strong
    return bordered(inner, context.glyphs.border, style, title, strong)


def with_air(content: Block, room: int, ground: Style, *, always: bool = False) -> Block:
    """Return a content at least `room` high, an empty line over it where there is one to spare."""
    return heighten(pad(content, ground, top=always or content.height < room), room, ground)


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
