"""Styled text → lines no wider than a width, breaking where French typography allows it."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from itertools import accumulate

from rich.cells import cell_len
from rich.segment import Segment

from tutor.painting.blocks import Line
from tutor.safe_text import drawable

_WORD = re.compile(r"[^ ]+ *")
_CLOSING = frozenset("?!:;»%€")
_OPENING = "«"
_LONGEST_PER_CELL = 4
"""How many characters at most stand in a cell of a line: letters with their accents apart."""


def wrap(runs: Iterable[Segment], width: int) -> list[Line]:
    """Return the runs in lines of at most `width` cells; a line feed always breaks.

    A space before « ? ! : ; », after «, between two digits or in an hour (8 h 30) never breaks.
    """
    width = max(width, 1)
    runs = list(runs)
    if len(runs) == 1 and runs[0].text.isprintable() and cell_len(runs[0].text) <= width:
        return [runs] if runs[0].text else [[]]
    lines: list[Line] = []
    for paragraph in _paragraphs(runs):
        plain = "".join(run.text for run in paragraph)
        if cell_len(plain) <= width:
            lines.append(paragraph)
        else:
            lines += _slices(paragraph, _spans(plain, width))
    return lines


def _paragraphs(runs: Iterable[Segment]) -> Iterator[Line]:
    paragraph: Line = []
    for text, style, _ in runs:
        first, *others = drawable(text).split("\n")
        if first:
            paragraph.append(Segment(first, style))
        for other in others:
            yield paragraph
            paragraph = [Segment(other, style)] if other else []
    yield paragraph


def _spans(plain: str, width: int) -> Iterator[tuple[int, int]]:
    """Yield where each line of the text starts and ends, its last spaces left out."""
    start = end = 0
    measure = len if plain.isascii() or cell_len(plain) == len(plain) else cell_len
    for first, last in _unbreakable(plain):
        words = first + len(plain[first:last].rstrip(" "))
        if end > start and measure(plain[start:words]) > width:
            yield start, start + len(plain[start:end].rstrip(" "))
            start = first
        while (cut := _fitting(plain, start, words, width, measure)) < words:
            yield start, cut
            start = cut
        end = last
    yield start, start + len(plain[start:end].rstrip(" "))


def _unbreakable(plain: str) -> Iterator[tuple[int, int]]:
    """Yield the runs of words between which a line may break, with the spaces that follow."""
    start: int | None = None
    for word in _WORD.finditer(plain):
        if start is None:
            start = word.start()
        following = plain[word.end() : word.end() + 1]
        text = word.group().rstrip(" ")
        if text.endswith(_OPENING) or following in _CLOSING:
            continue
        if (text[-1].isdigit() or text == "h") and following.isdigit():
            continue
        if text[-1].isdigit() and plain.startswith("h ", word.end()):
            continue
        yield start, word.end()
        start = None
    if start is not None:
        yield start, len(plain)


def _fitting(plain: str, start: int, end: int, width: int, measure: Callable[[str], int]) -> int:
    """Return where the part of a text ends that has room: past `start`, `end` at the latest.

    It looks no further than a few lines, for a line of a long text not to cost as much as the text.
    """
    far = min(end, start + _LONGEST_PER_CELL * width)
    room = range(start + 1, far + 1)
    return start + max(bisect_right(room, width, key=lambda at: measure(plain[start:at])), 1)


def _slices(runs: Line, spans: Iterable[tuple[int, int]]) -> Iterator[Line]:
    """Yield the part of the runs that lies in each span: no other run is looked at."""
    ends = list(accumulate(len(run.text) for run in runs))
    for start, end in spans:
        within = range(bisect_right(ends, start), bisect_left(ends, end) + 1 if end > start else 0)
        starts = (ends[place] - len(runs[place].text) for place in within)
        yield [
            Segment(runs[place].text[max(0, start - at) : end - at], runs[place].style)
            for place, at in zip(within, starts, strict=True)
        ]
