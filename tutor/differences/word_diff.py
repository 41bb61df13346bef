"""Two texts → what was taken out and what was put in, word by word."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from enum import StrEnum
from typing import NamedTuple


class Mark(StrEnum):
    """Whether words stayed, were taken out or were put in."""

    KEPT = "kept"
    REMOVED = "removed"
    ADDED = "added"


class MarkedWords(NamedTuple):
    """Some words in a row."""

    text: str
    mark: Mark = Mark.KEPT


_BLOCK = re.compile(r"\n\s*\n|\n(?=\s*(?:[-*#>]|\d+[.)])\s)")
_TOKEN = re.compile(r"\w+\s*|[^\w\s]\s*")
_ALIKE = 0.4
"""Texts that share less are told one after the other."""
_LONGEST = 3_000
"""Texts of more words are told one after the other too."""


def paragraphs(text: str) -> list[str]:
    """Return the paragraphs and the items of a Markdown text, each on one line."""
    return [" ".join(block.split()) for block in _BLOCK.split(text) if block.strip()]


def changed_words(before: list[str], after: list[str]) -> Iterator[list[MarkedWords]]:
    """Yield the lines that changed, each with its words marked; lines that stay are left out."""
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for kind, start, stop, new_start, new_stop in matcher.get_opcodes():
        if kind == "equal":
            continue
        old, new = before[start:stop], after[new_start:new_stop]
        for one, other in zip(old, new, strict=False):
            yield from _line(one, other)
        yield from ([MarkedWords(line, Mark.REMOVED)] for line in old[len(new) :])
        yield from ([MarkedWords(line, Mark.ADDED)] for line in new[len(old) :])


def _line(before: str, after: str) -> Iterator[list[MarkedWords]]:
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    if max(len(old), len(new)) <= _LONGEST:
        matcher = SequenceMatcher(None, _bare(old), _bare(new), autojunk=False)
        if matcher.ratio() >= _ALIKE:
            yield list(_marked(matcher, old, new))
            return
    yield [MarkedWords(before, Mark.REMOVED)]
    yield [MarkedWords(after, Mark.ADDED)]


def _marked(
    matcher: "SequenceMatcher[str]", old: list[str], new: list[str]
) -> Iterator[MarkedWords]:
    for kind, start, stop, new_start, new_stop in matcher.get_opcodes():
        if kind == "equal":
            yield MarkedWords("".join(new[new_start:new_stop]))
            continue
        removed, added = "".join(old[start:stop]), "".join(new[new_start:new_stop])
        space = " " if (added or removed).endswith(" ") else ""
        if removed:
            yield MarkedWords(removed.strip(), Mark.REMOVED)
        if added:
            yield MarkedWords(added.strip(), Mark.ADDED)
        if space:
            yield MarkedWords(space)


def _bare(tokens: list[str]) -> list[str]:
    return [token.strip() for token in tokens]
