"""Markdown as lines that read well aloud."""

from collections.abc import Sequence
from functools import partial
from itertools import zip_longest

from tutor.language import Language
from tutor.painting.context import Context
from tutor.painting.elements import PAINTERS
from tutor.painting.glyphs import UNICODE
from tutor.painting.markdown import paint_markdown
from tutor.painting.palette import colourless
from tutor.plain.phrases import labelled, listed

WIDTH = 76
"""The width, in cells, over which texts are wrapped; what a card holds stands two cells in."""

ANY_WIDTH = 10_000
"""The width of what is never wrapped: a path has to be read whole."""

_GLYPHS = UNICODE._replace(bullet="-", bar=" ", rule=" ")


def markdown_lines(
    text: str, width: int = WIDTH, language: Language = "fr", *, breaks: bool = False
) -> list[str]:
    """Return a Markdown text as lines without marks; a table's rows are told in a language."""
    look, told = colourless(), partial(told_row, language=language)
    context = Context(
        look, _GLYPHS, language, look.page, PAINTERS, {}, breaks=breaks, tell_row=told
    )
    block = paint_markdown(text, context, width)
    return ["".join(segment.text for segment in line).rstrip() for line in block.lines]


def told_row(titles: Sequence[str], cells: Sequence[str], language: Language) -> str:
    """Return cells, each after the title of its column, as one cannot look up to it."""
    told = zip_longest(titles[: len(cells)], cells, fillvalue="")
    return listed((labelled(title, cell, language) for title, cell in told), language)
