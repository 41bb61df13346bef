"""Paints how one plays."""

from rich.cells import cell_len
from rich.segment import Segment

from tutor.model.elements import Commands
from tutor.painting.blocks import Block, beside, lines_block, stack, widen
from tutor.painting.context import Context
from tutor.painting.wrapping import wrap

_GAP = 2


def paint(element: Commands, context: Context, width: int) -> Block:
    """Return each thing that one may do and what it is for, beside or, in a narrow place, under."""
    glyphs, ground, palette = context.glyphs, context.ground, context.palette
    signs = {"pointer": glyphs.pointer, "more": glyphs.more}
    rows = [(by(context.language, **signs), what(context.language)) for by, what in context.manual]
    longest = max(cell_len(by) for by, _ in rows)
    is_wide = width >= 3 * longest
    room = width - longest - _GAP if is_wide else width
    painted: list[Block] = []
    for by, what in rows:
        name = lines_block(wrap([Segment(by, context.style(palette.strong))], width), ground)
        told = lines_block(wrap([Segment(what, ground)], room), ground)
        if is_wide:
            painted.append(beside([widen(name, longest, ground), told], ground, _GAP))
        else:
            painted += [name, told]
    return stack(painted, ground)
