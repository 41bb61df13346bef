"""Paints a window over a page."""

from dataclasses import replace

from rich.cells import cell_len
from rich.segment import Segment

from tutor.model.elements import Element
from tutor.model.screens import Dialog
from tutor.painting.blocks import (
    Block,
    Zone,
    crop,
    heighten,
    lay_over,
    lines_block,
    pad,
    stack,
    widen,
)
from tutor.painting.borders import bordered
from tutor.painting.context import Context
from tutor.painting.dimming import SPOT, spotlight
from tutor.painting.flow import paint_elements
from tutor.painting.glyphs import DOUBLE
from tutor.painting.wrapping import wrap

_WIDEST = 60
"""The cells over which what a window holds does not grow."""
_NARROWEST = 24


class PageUnderDialog:
    """A page that fills a frame, and the window that is laid over both once they are painted."""

    def __init__(self, elements: tuple[Element, ...], dialog: Dialog) -> None:
        self._elements = elements
        self._dialog = dialog
        self._window = Block(0, [], [])

    def fill(self, context: Context, width: int) -> Block:
        """Return the page, in which nothing reacts, high enough for the window."""
        self._window = crop(_window(self._dialog, context, width), width)
        inert = replace(context, hotspots={}, touchable={})
        page = paint_elements(self._elements, inert, width)
        page = heighten(page, self._window.height, context.ground)
        return page._replace(zones=[Zone(SPOT, 0, 0, page.width, page.height)])

    def over(self, framed: Block, context: Context, most: int) -> Block:
        """Return the dimmed frame under the window, without the page's last lines beyond `most`."""
        (page,), window = framed.zones, self._window
        height = min(framed.height, max(most, page.y + window.height + 1))
        lines = [*framed.lines[: height - 1], framed.lines[-1]]
        x = (framed.width - window.width) // 2
        y = page.y + max(0, height - 1 - page.y - window.height) // 2
        spot = Zone(SPOT, x + 1, y, window.width - 2, window.height)
        laid = lay_over(Block(framed.width, lines, [spot]), window, x, y)
        return spotlight(laid, context.palette)


def _window(dialog: Dialog, context: Context, width: int) -> Block:
    """Return the window, in a border that tells it from the page where there are no colours.

    The cells at its sides keep the page's words off it.
    """
    palette = context.palette
    inner = max(min(width - 6, _WIDEST), 1)
    fits = cell_len(dialog.title) <= inner - 2
    head = [] if fits else wrap([Segment(dialog.title, context.style(palette.strong))], inner)
    parts = [lines_block(head, context.ground), paint_elements(dialog.elements, context, inner)]
    narrowest = min(max(_NARROWEST, cell_len(dialog.title) + 2), inner)
    held = widen(stack(parts, context.ground), narrowest, context.ground)
    title = dialog.title if fits else ""
    padded = pad(held, context.ground, left=1, right=1)
    window = bordered(padded, DOUBLE, context.style(palette.primary), title, palette.header)
    return pad(window, context.ground, left=1, right=1)
