"""Cuts a long scenario into its head and its slides by lines alone, so that it opens at once.

The cut is right whenever every piece, set under `slides:` again, is YAML that holds one slide: a
line at the slides' own indentation ends any block text, and a quote or a bracket left open before
it makes its piece unreadable. So the whole text would have given the same slides.
"""

import re
from typing import NamedTuple

from tutor.loading.nodes import Mapping, Node, is_empty

_SLIDES = re.compile(r"\nslides:(?:[ \t]+#[^\n]*|[ \t]*)(?=\n)")
_TOP_LEVEL = re.compile(r"\n(?=[^ \t\n#])")
_FIRST_INDENT = re.compile(r"\n( +)(?=[^ \t\n#])")
_SLIDE = re.compile(r"([\w-]+):(?:[ \t]+#.*|[ \t]*)")


class Piece(NamedTuple):
    """One slide's lines, and the number of the first, from 0."""

    first_line: int
    text: str


class Outline(NamedTuple):
    """A scenario in pieces: all but its slides, with the lines where they stood left empty."""

    head: str
    slides_line: int
    slides: dict[str, Piece]

    def fits(self, head: Node | None) -> bool:
        """Return whether the head, once read, does have the slides at its top level."""
        if not isinstance(head, Mapping) or "slides" not in head.pairs:
            return False
        key, value = head.pairs["slides"]
        first = next(iter(head))[0]
        is_block = (head.line, head.column) == (first.line, first.column) and not head.column
        is_bare = is_empty(value) and value.line == key.line
        return is_block and is_bare and (key.line, key.column) == (self.slides_line, 0)


class Snag(NamedTuple):
    """The line, from 0, because of which a text cannot be cut."""

    line: int


def outline(text: str) -> Outline | Snag:
    """Return the text in pieces, or why its layout is not plain enough to cut it."""
    text = "\n" + text  # every line comes after a line end
    start = _SLIDES.search(text)
    if start is None:
        return Snag(0)
    if again := _SLIDES.search(text, start.end()):
        return Snag(text.count("\n", 0, again.start()))
    slides_line = text.count("\n", 0, start.start())
    stop = _TOP_LEVEL.search(text, start.end())
    end = stop.start() if stop else len(text)
    slides = _cut(text, start.end(), end, slides_line)
    if isinstance(slides, Snag):
        return slides
    head = text[1 : start.end()] + "\n" * text.count("\n", start.end(), end) + text[end:]
    return Outline(head, slides_line, slides)


def _cut(text: str, start: int, end: int, line: int) -> dict[str, Piece] | Snag:
    """Return the slides between two places; `line` is that of the first place."""
    first = _FIRST_INDENT.search(text, start, end)
    if first is None:
        return Snag(line)
    indent = len(first.group(1))
    if stray := re.compile(rf"\n(?! {{{indent}}})[ \t]*[^ \t\n#]").search(text, start, end):
        return Snag(text.count("\n", 0, stray.start()))
    heads = list(re.compile(rf"\n {{{indent}}}([^ \t\n#][^\n]*)").finditer(text, start, end))
    stops = [head.start() for head in heads[1:]] + [end]
    line = text.count("\n", 0, heads[0].start())
    slides: dict[str, Piece] = {}
    for head, stop in zip(heads, stops, strict=True):
        name = _SLIDE.fullmatch(head.group(1))
        if name is None or name.group(1) in slides:
            return Snag(line)
        piece = text[head.start() + 1 : stop + 1]
        slides[name.group(1)] = Piece(line, piece)
        line += piece.count("\n")
    return slides
