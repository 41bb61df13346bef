"""Paints a message that stands out."""

from tutor.model.elements import Notice
from tutor.painting.blocks import Block, stack
from tutor.painting.context import Context
from tutor.painting.flow import paint_elements
from tutor.painting.markdown import paint_markdown
from tutor.painting.tones import tinted


def paint(element: Notice, context: Context, width: int) -> Block:
    """Return the message over the ground of its tone, its elements under it."""

    def content(inside: Context, inner: int) -> Block:
        parts = [paint_markdown(element.text, inside, inner)] if element.text else []
        if element.elements:
            parts.append(paint_elements(element.elements, inside, inner))
        return stack(parts, inside.ground)

    return tinted(content, element.tone, context, width)
