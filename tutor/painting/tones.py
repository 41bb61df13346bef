"""Messages over the ground of their tone."""

from collections.abc import Callable

from rich.segment import Segment

from tutor.model.elements import Tone
from tutor.painting.blocks import Block, heighten, lines_block, pad, widen
from tutor.painting.context import Context
from tutor.painting.wrapping import wrap

SIGNS: dict[Tone, str] = {"info": "i", "success": "✓", "warning": "!", "error": "×"}
"""The sign of each tone, for where there are no colours."""

_MARGIN = 3

TINT_MARGIN = _MARGIN + 1
"""The cells that the ground of a tone takes at both sides of its words."""


def tinted(
    paint: Callable[[Context, int], Block], tone: Tone, context: Context, width: int
) -> Block:
    """Return what `paint` paints over the ground of a tone, behind its sign, `width` wide."""
    ground = context.palette.tones[tone]
    inner = max(width - TINT_MARGIN, 1)
    content = heighten(widen(paint(context.on(ground), inner), inner, ground), 1, ground)
    bar = context.glyphs.bar
    sign = Segment(f"{bar}{SIGNS[tone]} ", ground + context.palette.strong)
    edges = [sign, *[Segment(f"{bar}  ", ground)] * (content.height - 1)]
    lines = [[edge, *line] for edge, line in zip(edges, content.lines, strict=True)]
    zones = [zone.shifted(_MARGIN, 0) for zone in content.zones]
    return pad(Block(content.width + _MARGIN, lines, zones), ground, right=1)


def tinted_words(words: str, tone: Tone, context: Context, width: int) -> Block:
    """Return words, as they are, over the ground of a tone."""

    def wrapped(inside: Context, inner: int) -> Block:
        return lines_block(wrap([Segment(words, inside.ground)], inner), inside.ground)

    return tinted(wrapped, tone, context, width)
