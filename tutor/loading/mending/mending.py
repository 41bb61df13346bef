"""Lines of a text, and those that are right in their place."""

from collections.abc import Sequence
from typing import NamedTuple

from tutor.language import Phrase
from tutor.loading.mending.quoting import Reason
from tutor.loading.nodes import Node

Lines = Sequence[str]


class Mending(NamedTuple):
    """Lines of a text, from 0, and those that are right in their place."""

    first: int
    before: tuple[str, ...]
    after: tuple[str, ...]
    reason: Reason | None = None
    """What was wrong, where the parser says it less well."""

    @property
    def column(self) -> int:
        """From 0: where the first line is no longer as it was."""
        return _same_start(self.before[0], self.after[0])

    @property
    def length(self) -> int:
        """How many characters of the first line are no longer as they were; one at least."""
        return max(1, len(self.before[0]) - self.column - _same_end(self.before[0], self.after[0]))

    def is_about(self, column: int, length: int) -> bool:
        """Return whether what stands there on the first line is what is mended, or touches it."""
        return self.column <= column + length + 2 and column <= self.column + self.length + 2

    @property
    def added(self) -> int:
        """By how many lines the text is longer."""
        return len(self.after) - len(self.before)

    def applied(self, lines: Lines) -> list[str]:
        """Return the lines of a text, mended."""
        return [*lines[: self.first], *self.after, *lines[self.first + len(self.before) :]]


def replacing(lines: Lines, number: int, line: str, phrase: Phrase, **values: str) -> Mending:
    """Return the mending that writes one line in the place of another."""
    return Mending(number, (lines[number],), (line,), Reason(phrase, tuple(values.items())))


def rewriting(lines: Lines, node: Node, text: str) -> Mending:
    """Return the mending that writes another text in the place of a node of one line."""
    line = lines[node.line]
    mended = line[: node.column] + text + line[node.column + node.length :]
    return Mending(node.line, (line,), (mended,))


def inserting(lines: Lines, number: int, line: str, phrase: Phrase) -> Mending:
    """Return the mending that writes one line before another."""
    return Mending(number, (lines[number],), (line, lines[number]), Reason(phrase))


def _same_start(old: str, new: str) -> int:
    """Return how many characters two lines share before they differ."""
    pairs = enumerate(zip(old, new, strict=False))
    return next((at for at, (one, other) in pairs if one != other), min(len(old), len(new)))


def _same_end(old: str, new: str) -> int:
    """Return how many characters two lines share at their ends, after what they share before."""
    start = _same_start(old, new)
    return _same_start(old[start:][::-1], new[start:][::-1])


def column_before(old: str, new: str, column: int) -> int:
    """Return where in a line stood what stands at a column now that it is mended."""
    if column <= _same_start(old, new):
        return column
    in_end = column >= len(new) - _same_end(old, new)
    return min(column - (len(new) - len(old) if in_end else 0), len(old))
