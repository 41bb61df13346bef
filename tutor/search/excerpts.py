"""The words that were looked for, in their context."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from tutor.search.searchable import searchable_in_place

_MARKUP = re.compile(r"[*`]+|^ *(?:#+|>|[-+]) ", re.M)
_LINK = re.compile(r"\[([^][\n]*)\]\([^()\n]*\)")
_SHARE_BEFORE = 3
"""The context before the first mark is one part out of so many."""


class Excerpt(NamedTuple):
    """A text, and the spans of it that were looked for."""

    text: str
    marks: tuple[tuple[int, int], ...] = ()


def plain(text: str) -> str:
    """Return a text on one line, without the marks of its Markdown."""
    return " ".join(_LINK.sub(r"\1", _MARKUP.sub("", text)).split())


def mark(text: str, words: Sequence[str]) -> Excerpt:
    """Return a text with the spans where folded words stand in it."""
    folded, places = searchable_in_place(text)
    spans = []
    for word in words:
        at = folded.find(word)
        while at >= 0:
            spans.append((places[at], places[at + len(word) - 1] + 1))
            at = folded.find(word, at + len(word))
    return Excerpt(text, tuple(_merged(spans)))


def cut(excerpt: Excerpt, length: int) -> Excerpt:
    """Return the part of an excerpt around its first mark, about so many characters long."""
    text, marks = excerpt
    if len(text) <= length or not marks:
        return excerpt
    first = max(marks[0][0] - length // _SHARE_BEFORE, 0)
    first = min(first, len(text) - length)
    if first > 0:
        first = text.find(" ", first, marks[0][0]) + 1 or marks[0][0]
    before = "…" if first else ""
    shift = len(before) - first
    kept = tuple((start + shift, end + shift) for start, end in marks)
    return Excerpt(before + text[first:], kept)


def _merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return spans that neither meet nor overlap, in their order."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
