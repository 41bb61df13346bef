"""The comments of a source, which YAML's nodes leave out."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

import yaml

from tutor.loading.mistakes import Place, Source
from tutor.loading.outline import Outline, Piece, outline
from tutor.loading.parsing import LOADER

_SIGN = re.compile(r"(?<![^ \t])#")

_Span = tuple[tuple[int, int], tuple[int, int]]
"""The line and the column where a text begins, and those where it is over."""


class Comment(NamedTuple):
    """A comment, from its « # » to the end of its line."""

    place: Place
    text: str
    """Its text, without the sign."""
    is_alone: bool
    """Whether nothing else is on its line."""


def find_comments(source: Source, words: re.Pattern[str]) -> Iterator[Comment]:
    """Yield the comments of a source that is well-formed on lines that hold some words.

    What looks like a comment inside a text is none.
    """
    lines = source.text.split("\n") if words.search(source.text) else []
    candidates = [number for number, line in enumerate(lines) if words.search(line)]
    texts = _texts(source.text, words, candidates) if candidates else {}
    for number in candidates:
        if (column := _start(lines[number], number, texts.get(number, []))) is not None:
            text = lines[number][column:]
            place = Place(source, number + 1, column + 1, len(text))
            yield Comment(place, text[1:].strip(), not lines[number][:column].strip())


def _texts(text: str, words: re.Pattern[str], lines: list[int]) -> dict[int, list[_Span]]:
    """Return where each scalar that has a part on one of these lines begins and ends."""
    cut = outline(text)
    pieces = _pieces(cut, words) if isinstance(cut, Outline) else [Piece(0, text)]
    try:
        return _spans(pieces, lines)
    except yaml.YAMLError:  # what looked like a slide's name stood inside a text
        return _spans([Piece(0, text)], lines)


def _pieces(cut: Outline, words: re.Pattern[str]) -> Iterator[Piece]:
    """Yield the parts of a text that can be read by themselves, of the slides only some."""
    yield Piece(0, cut.head)
    yield from (piece for piece in cut.slides.values() if words.search(piece.text))


def _spans(pieces: Iterable[Piece], lines: list[int]) -> dict[int, list[_Span]]:
    spans: dict[int, list[_Span]] = {}
    for first_line, text in pieces:
        for event in yaml.parse(text, Loader=LOADER):
            if type(event) is yaml.ScalarEvent:
                begin, end = _span(event, first_line)
                for number in lines[bisect_left(lines, begin[0]) : bisect_right(lines, end[0])]:
                    spans.setdefault(number, []).append((begin, end))
    return spans


def _span(scalar: Any, first_line: int) -> _Span:
    start, end = scalar.start_mark, scalar.end_mark
    is_block = scalar.style in ("|", ">")  # its first line may still bear a comment
    begin = (start.line + 1, 0) if is_block else (start.line, start.column)
    return (begin[0] + first_line, begin[1]), (end.line + first_line, end.column)


def _start(line: str, number: int, texts: list[_Span]) -> int | None:
    """Return the column where a line's comment begins, if it has one."""
    for sign in _SIGN.finditer(line):
        at = (number, sign.start())
        if not any(begin <= at < end for begin, end in texts):
            return sign.start()
    return None
