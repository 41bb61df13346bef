"""Paints a link."""

from rich.segment import Segment

from tutor.model.elements import Link
from tutor.painting.blocks import Block, lines_block
from tutor.painting.context import Context
from tutor.painting.hyperlinks import address_to_tell, linked
from tutor.painting.wrapping import wrap


def paint(element: Link, context: Context, width: int) -> Block:
    """Return the link's words, underlined; grey where it leads nowhere and others are marked."""
    palette = context.palette
    subdued = context.subdues and not element.url
    style = context.style(palette.link + palette.muted if subdued else palette.link)
    if not element.url or context.hyperlinks:
        words = [Segment(element.label, linked(style, element.url))]
    else:
        told = address_to_tell(element.url, element.label)
        words = [Segment(element.label, style), Segment(f" ({told})" if told else "", style)]
    return lines_block(wrap(words, width), context.ground)
