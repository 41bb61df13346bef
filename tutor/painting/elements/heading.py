"""Paints a title."""

from rich.cells import cell_len
from rich.segment import Segment

from tutor.model.elements import Heading
from tutor.painting.blocks import Block, lines_block
from tutor.painting.context import Context
from tutor.painting.wrapping import wrap

_APART = "\N{NO-BREAK SPACE}"


def paint(element: Heading, context: Context, width: int) -> Block:
    """Return the title, in the main colour down to level 2."""
    palette = context.palette
    style = context.style(palette.strong)
    if element.level < 3:
        style += palette.primary
    if element.level == 1 and palette.flat:
        style += palette.link
    text = _spaced(element.text, width) if context.airy else element.text
    return lines_block(wrap([Segment(text, style)], width), context.ground)


def _spaced(text: str, width: int) -> str:
    """Return a title with its letters apart, where it then stands on one line."""
    if any(cell_len(letter) != 1 for letter in text) or 2 * len(text) - 1 > width:
        return text
    return _APART.join(text)
