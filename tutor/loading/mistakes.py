"""Mistakes in a course's files, told as a compiler tells them: file, line, column, remedy."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from itertools import chain, islice
from pathlib import Path
from typing import NamedTuple

from rich.cells import cell_len

from tutor.language import SOURCE, Language, Phrase, Plural
from tutor.likeness import NEAR, nearest
from tutor.loading.mending.mending import Mending
from tutor.model.errors import SIMPLIFY, CourseError
from tutor.model.words import glossed, translated
from tutor.safe_text import printable

SHOWN = 50
"""How many mistakes a report tells before it only counts the others."""

MOST = 1_000
"""How many mistakes are gathered before reading stops."""

Near = tuple[str, *tuple[Iterable[str], ...]]
"""A word, and the right ones among which to look for what was meant."""

EXCERPT_WIDTH = 100
"""How many characters of a faulty line are shown."""

_LONGEST_VALUE = 80
_LISTED = 40
_WORDS_OF_THE_FORMAT = frozenset(("choices", "frames", "keys", "kinds", "ways", "words"))
_LONGEST_LINE = 400
_LINES_SHOWN = 4

_WRITE = Phrase("Write: {line}")
_FAILED = Phrase("this cannot be read ({reason})")
_MORE = Plural("… and one more mistake.", "… and {count} more mistakes.")
_MANY_MORE = Phrase("… and many more mistakes.")


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
        return self.text.split("\n")


class Place(NamedTuple):
    """A run of characters in a file: its line and column from 1, and its length."""

    source: Source
    line: int = 0
    column: int = 0
    length: int = 1

    def named(self) -> str:
        """Return its path, its line and its column, as compilers write them."""
        path = printable(str(self.source.path))
        return f"{path}:{self.line}:{self.column}" if self.line else path

    def excerpt(self, width: int = EXCERPT_WIDTH) -> list[str]:
        """Return the line with its number, and carets under the run; nothing for an empty line.

        So many characters of the line are shown at most.
        """
        line = self.source.line(self.line) if self.line else ""
        if not line.strip():
            return []
        at = self.column - 1
        start = max(0, at - width * 3 // 4)
        stop = start + width
        before, after = printable(line[start:at]), printable(line[at:stop])
        marked = printable(line[at : min(stop, at + self.length)])
        number = f"{self.line:>6}"
        return [
            f"{number} | {before}{after}",
            f"{' ' * len(number)} | {' ' * cell_len(before)}{'^' * max(1, cell_len(marked))}",
        ]


class Mistake(NamedTuple):
    """One thing that is wrong, and what would be right."""

    place: Place
    problem: Phrase
    remedy: Phrase | None = None
    values: Mapping[str, object] = {}
    """Fill the phrases: texts, numbers, lists of names."""
    near: Near | None = None
    mending: Mending | None = None
    """The lines that are right, in the file."""

    def report(self, language: Language) -> str:
        """Return the mistake in lines: where and what, the faulty line with a caret, the remedy."""
        lines = [f"{self.place.named()}: {self.message(language)}", *self.place.excerpt()]
        lines += (f"  {line}" for line in self.advice(language))
        return "\n".join(lines)

    def message(self, language: Language) -> str:
        """Return what is wrong."""
        return self.problem(language, **told(self.values, language))

    def advice(self, language: Language) -> list[str]:
        """Return what would be right and what was probably meant, as far as they are known."""
        lines = [self.remedy(language, **told(self.values, language))] if self.remedy else []
        if word := self._meant():
            lines.append(NEAR(language, word=printable(word)))
        elif self.mending:
            lines += _corrected(self.mending, language)
        return lines

    def _meant(self) -> str | None:
        if self.near is None:
            return None
        word, *names = self.near
        known = chain.from_iterable
        return translated(word, known(names)) or nearest(word, known(names))


class WrongCourse(CourseError):  # noqa: N818  # what is wrong is the course, not the program
    """All the mistakes of a course's files."""

    def __init__(self, mistakes: Iterable[Mistake]) -> None:
        self.mistakes = sorted(mistakes, key=lambda m: (str(m.place.source.path), m.place[1:3]))
        super().__init__(self.mistakes)

    def __str__(self) -> str:
        return self.report(SOURCE)

    def report(self, language: Language) -> str:
        """Return every mistake in the files' order, after the first fifty only their number."""
        parts = [mistake.report(language) for mistake in self.mistakes[:SHOWN]]
        others = len(self.mistakes) - SHOWN
        if len(self.mistakes) >= MOST:
            parts.append(_MANY_MORE(language))
        elif others > 0:
            parts.append(_MORE(language, others))
        return "\n".join(parts)


def _corrected(mending: Mending, language: Language) -> list[str]:
    """Return what tells which lines are right: one beside the words, several under them."""
    lines = [printable(line)[:_LONGEST_LINE] for line in mending.after]
    if len(lines) == 1:
        return [_WRITE(language, line=lines[0].strip())]
    shown = lines[:_LINES_SHOWN] + ["…"] * (len(lines) > _LINES_SHOWN)
    return [_WRITE(language, line="").rstrip(), *shown]


def note(mistakes: list[Mistake], mistake: Mistake) -> None:
    """Add a mistake to the others; raise WrongCourse when there are enough of them."""
    mistakes.append(mistake)
    if len(mistakes) >= MOST:
        raise WrongCourse(mistakes)


def failed(place: Place, error: Exception) -> Mistake:
    """Return the mistake of what raises, when it is read, what nobody foresaw."""
    return Mistake(place, _FAILED, SIMPLIFY, {"reason": type(error).__name__})


def told(values: Mapping[str, object], language: Language) -> dict[str, str]:
    """Return what fills phrases as reports show it: harmless, and no longer than is useful."""
    return {
        name: _told(value, language if name in _WORDS_OF_THE_FORMAT else None)
        for name, value in values.items()
    }


def _told(value: object, language: Language | None) -> str:
    """Return a value as a report shows it; a list's names with commas, the first of them only.

    With a language, words of the format come with their meaning.
    """
    if isinstance(value, str) or not isinstance(value, Iterable):
        return _short(str(value))
    names = [_short(str(name)) for name in islice(value, _LISTED + 1)]
    if language is not None:
        names = [glossed(name, language) for name in names]
    return ", ".join([*names[:_LISTED], "…"] if len(names) > _LISTED else names)


def _short(text: str) -> str:
    cut = text if len(text) <= _LONGEST_VALUE else text[:_LONGEST_VALUE] + "…"
    return printable(cut)
