"""What is wrong in a course's files, told as a compiler tells it: file, line, column, remedy."""

import difflib
import re
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from rich.cells import cell_len

from tutor.language import Language, Phrase
from tutor.model.errors import CourseError

SHOWN = 50
"""How many mistakes a report tells before it only counts the others."""

_EXCERPT_WIDTH = 100
_NEAR_CANDIDATES = 1_000
_LINE_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")

_NEAR = Phrase("Vouliez-vous dire « {word} » ?", "Did you mean “{word}”?")
_MORE = Phrase("… et {count} autres erreurs.", "… and {count} more mistakes.")


class Source:
    """A file's text, with its path as the author knows it."""

    def __init__(self, path: Path, text: str = "") -> None:
        self.path = path
        self.text = text

    def line(self, number: int) -> str:
        """Return a line of the text, from 1; an empty one where there is none."""
        return self._lines[number - 1] if 0 < number <= len(self._lines) else ""

    @cached_property
    def _lines(self) -> list[str]:
        return _LINE_BREAK.split(self.text)


class Place(NamedTuple):
    """A run of characters in a file: its line and column from 1, and its length."""

    source: Source
    line: int = 0
    column: int = 0
    length: int = 1


class Mistake(NamedTuple):
    """One thing that is wrong, and what would be right."""

    place: Place
    problem: Phrase
    remedy: Phrase | None = None
    values: dict[str, Any] = {}
    near: tuple[str, Iterable[str]] | None = None
    """A word, and the right ones among which to look for what was meant."""

    def report(self, language: Language) -> str:
        """Return the mistake in lines: where and what, the faulty line with a caret, the remedy."""
        values = {name: printable(str(value)) for name, value in self.values.items()}
        lines = [f"{self._where()}: {self.problem(language, **values)}"]
        lines += self._excerpt()
        if self.remedy:
            lines.append("  " + self.remedy(language, **values))
        if self.near and (word := nearest(*self.near)):
            lines.append("  " + _NEAR(language, word=printable(word)))
        return "\n".join(lines)

    def _where(self) -> str:
        path = printable(str(self.place.source.path))
        return f"{path}:{self.place.line}:{self.place.column}" if self.place.line else path

    def _excerpt(self) -> list[str]:
        line = self.place.source.line(self.place.line) if self.place.line else ""
        if not line.strip():
            return []
        at = self.place.column - 1
        start = max(0, at - _EXCERPT_WIDTH * 3 // 4)
        before, after = printable(line[start:at]), printable(line[at : start + _EXCERPT_WIDTH])
        number = f"{self.place.line:>6}"
        carets = "^" * max(1, min(cell_len(after), self.place.length))
        return [
            f"{number} | {before}{after}",
            f"{' ' * len(number)} | {' ' * cell_len(before)}{carets}",
        ]


class WrongCourse(CourseError):
    """All the mistakes of a course's files."""

    def __init__(self, mistakes: Iterable[Mistake]) -> None:
        self.mistakes = sorted(mistakes, key=lambda m: (str(m.place.source.path), m.place[1:3]))
        super().__init__(self.report("en"))

    def report(self, language: Language) -> str:
        """Return every mistake in the files' order, after the first fifty only their number."""
        parts = [mistake.report(language) for mistake in self.mistakes[:SHOWN]]
        if len(self.mistakes) > SHOWN:
            parts.append(_MORE(language, count=len(self.mistakes) - SHOWN))
        return "\n".join(parts)


def printable(text: str) -> str:
    """Return the text with every character that could command a terminal made visible."""
    return _UNPRINTABLE.sub(lambda found: _visible(found.group()), text)


def nearest(word: str, candidates: Iterable[str]) -> str | None:
    """Return the candidate that looks most like the word, or None where none does."""
    likely = (name for name in candidates if abs(len(name) - len(word)) <= 3)
    bounded = [name for name, _ in zip(likely, range(_NEAR_CANDIDATES), strict=False)]
    found = difflib.get_close_matches(word, bounded, n=1, cutoff=0.6)
    return found[0] if found else None


def _visible(character: str) -> str:
    return " " if character == "\t" else f"<U+{ord(character):04X}>"
