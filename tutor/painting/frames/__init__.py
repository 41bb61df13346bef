"""The painters of frames: one module and one row a frame."""

from collections.abc import Callable
from typing import Any

from tutor.model import screens as model
from tutor.painting.blocks import Block, blank
from tutor.painting.context import Context
from tutor.painting.frames import browser, cover, document, email, letter, phone, plain
from tutor.painting.frames.frame import Fill

FramePainter = Callable[[Any, Fill, Context, int, int], Block]
"""Paints a frame and what fills it, at most as wide and at least as high as it is told."""

FRAME_PAINTERS: dict[type[model.Frame], FramePainter] = {
    model.Browser: browser.paint,
    model.Phone: phone.paint,
    model.Email: email.paint,
    model.Letter: letter.paint,
    model.Document: document.paint,
    model.Cover: cover.paint,
    model.Plain: plain.paint,
}
"""The painter of each kind of frame."""


def lines_around(frame: model.Frame, context: Context, width: int) -> int:
    """Return the lines that a frame takes besides those that it shows."""

    def fill(inside: Context, inner: int) -> Block:
        return blank(inner, 1, inside.ground)

    return FRAME_PAINTERS[type(frame)](frame, fill, context, width, 0).height - 1
