"""Paints a bare sheet."""

from dataclasses import replace

from tutor.model.screens import Plain
from tutor.painting.blocks import Block, heighten, pad
from tutor.painting.borders import bordered
from tutor.painting.context import Context
from tutor.painting.frames.frame import Fill, sheet_block

_NEARLY = 2
"""The lines by which it may be too high to fit without one under it, once no gap is over it."""


def paint(frame: Plain, fill: Fill, context: Context, width: int, height: int) -> Block:
    """Return the elements on a sheet, in a border when it has a title.

    An answer among them moves none of those over it where there is room for it.
    """
    sheet = context.on(context.palette.sheet)
    edge = 1 if frame.title else 0
    content = sheet_block(fill, sheet, width - 2 * edge)
    taken = content.height
    if sheet.said:
        taken = sheet_block(fill, replace(sheet, said=None), width - 2 * edge).height
    above = 1 if frame.title else max(1, min((height - taken) // 3, height - content.height))
    nearly_fits = not frame.title and 0 <= content.height + above - height <= _NEARLY
    content = pad(content, sheet.ground, top=above, bottom=0 if nearly_fits else 1)
    content = heighten(content, height - 2 * edge, sheet.ground)
    if not frame.title:
        return content
    style = sheet.style(context.palette.primary)
    strong = style + context.palette.strong
    return bordered(content, context.glyphs.border, style, frame.title, strong)
