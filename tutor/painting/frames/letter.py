"""Paints a letter on paper."""

from rich.segment import Segment

from tutor.model.screens import Letter
from tutor.painting.blocks import Block, blank, lines_block, pad, stack, widen
from tutor.painting.borders import bordered
from tutor.painting.context import Context
from tutor.painting.frames.frame import Fill, sheet_block, with_air
from tutor.painting.wrapping import wrap


def paint(frame: Letter, fill: Fill, context: Context, width: int, height: int) -> Block:
    """Return the sheet: sender at the left, recipient and date at the right, then the letter."""
    sheet = context.on(context.palette.sheet)
    inner = width - 2
    parts = [
        _line(frame.sender, sheet, inner, "left"),
        _line(frame.recipient, sheet, inner, "right"),
        _line(frame.date, sheet, inner, "right"),
    ]
    head = [part for part in parts if part.height]
    if head:
        head.append(blank(inner, 1, sheet.ground))
    content = stack([*head, sheet_block(fill, sheet, inner, margin=3)], sheet.ground, inner)
    style = context.style(context.palette.border)
    return bordered(with_air(content, height - 2, sheet.ground), context.glyphs.border, style)


def _line(text: str, sheet: Context, width: int, align: str) -> Block:
    if not text:
        return Block(0, [], [])
    style = sheet.style(sheet.palette.strong if align == "left" else sheet.palette.muted)
    room = max(width - 6, 1)
    block = lines_block(wrap([Segment(text, style)], room), sheet.ground)
    return pad(
        widen(block, room, sheet.ground, align), sheet.ground, left=3, right=width - room - 3
    )
