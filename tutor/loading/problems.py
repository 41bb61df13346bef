"""Complaints of the YAML parser → sentences that say what to do."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import yaml

from tutor.language import Phrase

_UNREADABLE = Phrase("unreadable YAML: {parser_says}")
TAB = Phrase("a tab: indent the lines with spaces")
_CANNOT_BEGIN = Phrase("“{character}” cannot begin a value: put the value in quotes")
_COLON = Phrase("unexpected colon: put a text that contains “: ” in quotes")
_GOES_ON = Phrase(
    "this line continues the text of the one before and contains “:”: check the spaces that begin "
    "it and the “:” of the key before, or put the text in quotes"
)
_INDENTATION = Phrase("bad indentation: check the spaces that begin the line")
_AFTER_VALUE = Phrase(
    "the value is over and the line goes on: check the quotes (between ' ', an apostrophe is "
    "written twice) and the closing brackets"
)
_OPEN_QUOTE = Phrase("a quote is opened and never closed")
_OPEN_BRACKET = Phrase("“,” or a closing “]” or “}}” is missing")
_ESCAPE = Phrase(
    "in double quotes, “\\” announces a special character: write it twice, or use single quotes"
)
_DIRECTIVE = Phrase("a line cannot begin with “%”")


_BLOCK_TEXT = Phrase(
    "after “|” or “>”, the text begins on the next line; a value that begins so goes in quotes"
)
_NO_COLON = Phrase("“:” is missing after a key")
_NO_DASH = Phrase("a list's item must begin with “-”, aligned with the others")
_STRAY_DASH = Phrase(
    "unexpected “-”: a list begins on a line of its own, and a text that begins with “-” goes in "
    "quotes"
)


class _Known(NamedTuple):
    """Words of the parser's complaint, and what to say instead."""

    words: str
    phrase: Phrase
    at_opening: bool = False
    """Whether what was begun is at fault, rather than where the parser stopped."""


_KNOWN = (
    _Known("tab character", TAB),
    _Known("mapping values are not allowed", _COLON),
    _Known("could not find expected ':'", _NO_COLON, at_opening=True),
    _Known("did not find expected '-' indicator", _NO_DASH),
    _Known("block sequence entries are not allowed", _STRAY_DASH),
    _Known("did not find expected key", _AFTER_VALUE),
    _Known("did not find expected <document start>", _AFTER_VALUE),
    _Known("did not find expected ',' or", _OPEN_BRACKET, at_opening=True),
    _Known("unexpected end of stream", _OPEN_QUOTE, at_opening=True),
    _Known("unexpected document indicator", _OPEN_QUOTE, at_opening=True),
    _Known("parsing a quoted scalar", _ESCAPE),
    _Known("scanning a block scalar", _BLOCK_TEXT, at_opening=True),
    _Known("scanning an alias", _CANNOT_BEGIN, at_opening=True),
    _Known("scanning an anchor", _CANNOT_BEGIN, at_opening=True),
    _Known("scanning a tag", _CANNOT_BEGIN, at_opening=True),
    _Known("undefined tag handle", _CANNOT_BEGIN),
    _Known("cannot start any token", _CANNOT_BEGIN),
    _Known("mapping keys are not allowed", _CANNOT_BEGIN),
    _Known("did not find expected node content", _CANNOT_BEGIN),
    _Known("directive", _DIRECTIVE, at_opening=True),
    _Known("YAML document", _DIRECTIVE),
)
"""The complaints in the order in which to look for them."""


class Line(int):
    """The number of a line, from 0, that a complaint names besides its own."""


class Complaint(NamedTuple):
    """A sentence for the author, and its place, counted from 0."""

    phrase: Phrase
    line: int
    column: int
    values: Mapping[str, object]
    remedy: Phrase | None = None
    length: int = 1

    def traced(self, origins: Sequence[int]) -> "Complaint":
        """Return it with its lines those of another text: the origin of each is given."""
        values = {
            name: Line(origins[value]) if isinstance(value, Line) else value
            for name, value in self.values.items()
        }
        last = len(origins) - 1  # the parser may stop after the last line
        return self._replace(line=origins[min(self.line, last)], values=values)


def explain(error: yaml.YAMLError, text: str) -> Complaint:
    """Return what the parser's error means, seeing the text that it was given."""
    said, known = _known(error)
    line, column = _where(error, known)
    text_there = "".join(text.split("\n")[line : line + 1])
    character = text_there[column : column + 1]
    values = {"parser_says": said.strip(), "character": character}
    return Complaint(_closer(known.phrase, text_there, column), line, column, values)


def marks(error: yaml.YAMLError) -> list[int]:
    """Return the lines of which the parser speaks, those first that are most likely at fault."""
    _, known = _known(error)
    told = (getattr(error, name, None) for name in ("problem_mark", "context_mark"))
    return [_where(error, known)[0], *(mark.line for mark in told if mark is not None)]


def _known(error: yaml.YAMLError) -> tuple[str, _Known]:
    said = f"{getattr(error, 'context', '')} {getattr(error, 'problem', error)}"
    unreadable = _Known("", _UNREADABLE)
    return said, next((known for known in _KNOWN if known.words in said), unreadable)


def _where(error: yaml.YAMLError, known: _Known) -> tuple[int, int]:
    stop: Any = getattr(error, "problem_mark", None)
    opening: Any = getattr(error, "context_mark", None)
    if stop is None:
        return 0, 0
    if known.at_opening and opening is not None:
        same_line = opening.line == stop.line
        if not (known.phrase is _OPEN_BRACKET and same_line):
            return opening.line, opening.column
    return stop.line, stop.column


def _closer(phrase: Phrase, text: str, column: int) -> Phrase:
    """Return the sentence that fits best, seeing what stands on the line."""
    before = text[:column]
    if phrase is _CANNOT_BEGIN and not text[column:]:
        return _OPEN_BRACKET
    if phrase is _CANNOT_BEGIN and text[column] == "\t":
        return TAB
    if phrase is _COLON and ":" not in before:
        return _GOES_ON
    if phrase is _AFTER_VALUE and not before.strip():
        return _INDENTATION
    return phrase
