"""The `minutes:` of a scenario, written into its text; the rest stays as it was written."""

import re
from pathlib import Path
from typing import Any

from tutor.loading.files import plainly_written
from tutor.loading.mistakes import Source
from tutor.loading.nodes import Mapping, Node, Scalar, Sequence
from tutor.loading.outline import Outline, outline
from tutor.loading.syntax import Syntax

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|$)")
_AFTER = ("summary", "title", "format")
"""The keys under which the line may be put, the best one first."""


def with_minutes(text: str, minutes: int) -> str | None:
    """Return a scenario's text with its `minutes`, whatever its line ends; None where none fits.

    The text is one that could be read.
    """
    wanted = {**_read(text), "minutes": str(minutes)}
    for candidate in _candidates(text, minutes):
        if _read(candidate) == wanted:
            return candidate
    return None


def _candidates(text: str, minutes: int) -> list[str]:
    head = _head(text)
    if not isinstance(head, Mapping):
        return []
    lines = _LINE.findall(text)
    if isinstance(written := head.get("minutes"), Scalar):
        return [_replaced(lines, written, minutes)]
    places = (node for key in _AFTER if isinstance(node := head.get(key), Scalar))
    return [_inserted(lines, node.line, head.column, minutes) for node in places]


def _replaced(lines: list[str], written: Scalar, minutes: int) -> str:
    """Return the text with another number in the place of one, in its quotes if it has some."""
    line, start = lines[written.line], written.column
    stop = start + written.length
    quote = line[start] if line[start] in "'\"" else ""
    changed = f"{line[:start]}{quote}{minutes}{quote}{line[stop:]}"
    return "".join([*lines[: written.line], changed, *lines[written.line + 1 :]])


def _inserted(lines: list[str], after: int, column: int, minutes: int) -> str:
    above = lines[after]
    end = above[len(above.rstrip("\r\n")) :]
    added = f"{' ' * column}minutes: {minutes}{end}"
    return "".join([*lines[: after + 1], added, *lines[after + 1 :]])


def _read(text: str) -> dict[str, Any]:
    """Return what a text says, without where it says it."""
    cut = _cut(text)
    head = _plain(_head(text))
    slides = [piece.text for piece in cut.slides.values()] if cut else None
    return {**head, "": slides} if isinstance(head, dict) else {}


def _cut(text: str) -> Outline | None:
    cut = outline(plainly_written(text))
    return cut if isinstance(cut, Outline) else None


def _head(text: str) -> Node | None:
    cut, plain = _cut(text), plainly_written(text)
    return Syntax(Source(Path()), []).parse(cut.head if cut else plain)


def _plain(node: Node | None) -> Any:
    if isinstance(node, Mapping):
        return {key.value: _plain(value) for key, value in node}
    if isinstance(node, Sequence):
        return [_plain(item) for item in node.items]
    return node.value if isinstance(node, Scalar) else None
