"""Cuts a long scenario into its head and its slides by lines alone, so that it opens at once.

The cut is right whenever every piece is YAML by itself: a line at the slides' own indentation
ends any block text, and a quote or a bracket left open before it makes its piece unreadable.
"""

import re
from typing import NamedTuple

_SLIDES = re.compile(r"^slides:[ \t]*(?:#.*)?\n", re.MULTILINE)
_TOP_LEVEL = re.compile(r"^[^\s#]", re.MULTILINE)
_FIRST_INDENT = re.compile(r"^( +)[^\s#]", re.MULTILINE)
_OTHER_BREAKS = re.compile("[\r\x85\u2028\u2029]")


class Piece(NamedTuple):
    """One slide's lines, and the number of the first, from 0."""

    first_line: int
    text: str


class Outline(NamedTuple):
    """A scenario in pieces: all but its slides, with the lines where they stood left empty."""

    head: str
    slides: dict[str, Piece]


def outline(text: str) -> Outline | None:
    """Return the text in pieces, or None where its layout is not plain enough to cut it."""
    start = _SLIDES.search(text)
    if start is None or _OTHER_BREAKS.search(text) or _SLIDES.search(text, start.end()):
        return None
    stop = _TOP_LEVEL.search(text, start.end())
    end = stop.start() if stop else len(text)
    slides = _cut(text, start.end(), end)
    if slides is None:
        return None
    blank = "\n" * text.count("\n", start.start(), end)
    return Outline(text[: start.start()] + blank + text[end:], slides)


def _cut(text: str, start: int, end: int) -> dict[str, Piece] | None:
    first = _FIRST_INDENT.search(text, start, end)
    if first is None:
        return None
    indent = len(first.group(1))
    heads = list(re.compile(rf"^ {{{indent}}}[^\s#].*$", re.MULTILINE).finditer(text, start, end))
    if re.compile(rf"^ {{1,{indent - 1}}}[^\s#]|^\t", re.MULTILINE).search(text, start, end):
        return None
    key = re.compile(rf" {{{indent}}}([\w-]+):[ \t]*(?:#.*)?")
    slides: dict[str, Piece] = {}
    line = text.count("\n", 0, heads[0].start())
    for head, following in zip(heads, [*heads[1:], None], strict=True):
        name = key.fullmatch(head.group())
        if name is None or name.group(1) in slides:
            return None
        piece = text[head.start() : following.start() if following else end]
        slides[name.group(1)] = Piece(line, piece)
        line += piece.count("\n")
    return slides
