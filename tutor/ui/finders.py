"""What one may look for while a course is played: its slides by their words, and commands."""

from collections.abc import Iterable, Sequence
from typing import Generic, NamedTuple, Protocol, TypeVar

from tutor.language import LANGUAGES, Language, Phrase, Plural
from tutor.model.course import Course
from tutor.model.targets import SlideRef
from tutor.search.excerpts import Excerpt, mark
from tutor.search.index import Index, TextKind, words_of
from tutor.search.searchable import searchable
from tutor.ui.commands import C, Command, Described
from tutor.ui.results import Row

MOST = 500
"""How many slides are listed."""

_LABEL = Phrase("Search:")
_SEARCH = Phrase("Search the course")
_COMMANDS = Phrase("Commands")
_PALETTE = Phrase("Commands and slides")
_HOW = Phrase(
    "Type some words of titles, texts, screens, callouts or notes. "
    "Accents and capitals do not matter."
)
_NOTHING = Phrase("Nothing matches “{query}”.")
_COUNT = Plural("{count} slide", "{count} slides")
_FIRST = Phrase("{count} slides, the first {most}")

_IN_NOTES = Phrase("these words are there.")

_LABELS = {
    TextKind.TEXT: Phrase("Text:"),
    TextKind.SCREEN: Phrase("Screen:"),
    TextKind.CALLOUT: Phrase("Callout:"),
    TextKind.HINT: Phrase("Hint:"),
    TextKind.ANSWER: Phrase("Answer:"),
    TextKind.NOTES: Phrase("Notes:"),
    TextKind.NAME: Phrase("Name:"),
}

A = TypeVar("A")
"""What one looks for."""


class Found(NamedTuple, Generic[A]):
    """What answers a question, and how much of it there is."""

    answers: Sequence[A]
    told: str
    """How much, in words."""
    hint: str = ""
    """What is told where nothing does."""


class Finder(Protocol[A]):
    """Finds things by words that stand in them."""

    title: Phrase
    label: Phrase
    """What stands before the line on which one types."""
    row_height: int
    """One line, or two and a gap."""

    def find(self, query: str) -> Found[A]:
        """Return what a question finds."""

    def row(self, answer: A, query: str) -> Row:
        """Return what is told of one thing that was found."""


class SlideFinder:
    """Finds slides by all their texts."""

    title = _SEARCH
    label = _LABEL
    row_height = 3

    def __init__(self, index: Index, language: Language) -> None:
        self._index = index
        self._language = language

    def find(self, query: str) -> Found[SlideRef]:
        """Return the slides in which every word stands."""
        words, language = words_of(query), self._language
        if not words:
            return Found((), "", _HOW(language))
        refs = self._index.find(words)
        if not refs:
            return Found((), "", _NOTHING(language, query=query.strip()))
        if len(refs) > MOST:
            return Found(refs[:MOST], _FIRST(language, count=len(refs), most=MOST))
        return Found(refs, _COUNT(language, len(refs)))

    def row(self, answer: SlideRef, query: str) -> Row:
        """Return a slide's title and the text of it in which most words stand."""
        course, words = self._index.course, words_of(query)
        title = mark(course.slide(answer).title, words)
        for source, excerpt in self._index.passages(answer, words)[:1]:
            if source is TextKind.NOTES:  # for the trainer alone: the room sees this
                excerpt = Excerpt(_IN_NOTES(self._language))
            label = _LABELS[source](self._language)
            return Row(title, *place_of(course, answer), label, excerpt)
        return Row(title, *place_of(course, answer), context=Excerpt(""))


class CommandFinder(Generic[C]):
    """Finds commands by their words in both languages."""

    title = _COMMANDS
    label = _LABEL
    row_height = 1

    def __init__(self, rows: Iterable[Described[C]], language: Language) -> None:
        self._rows = {row.command: row for row in rows}
        self._language = language

    def find(self, query: str) -> Found[C]:
        """Return the commands that hold every word; those that begin so come first."""
        words = words_of(query)
        rows = self._rows.values()
        found = [row for row in rows if holds(_all_words(row), words)]
        found.sort(key=lambda row: not any(begins(title, words) for title in row.titles()))
        hint = "" if found else _NOTHING(self._language, query=query.strip())
        return Found([row.command for row in found], "", hint)

    def row(self, answer: C, query: str) -> Row:
        """Return a command and its keys."""
        row, language = self._rows[answer], self._language
        return Row(mark(row.title(language), words_of(query)), row.keys_in(language))


class PaletteFinder:
    """Finds commands, then slides by their titles."""

    title = _PALETTE
    label = _LABEL
    row_height = 1

    def __init__(
        self, rows: Iterable[Described[Command]], course: Course, language: Language
    ) -> None:
        self._commands = CommandFinder(rows, language)
        self._course = course

    def find(self, query: str) -> Found[SlideRef | Command]:
        """Return the commands that hold every word, then the slides whose titles do."""
        words = words_of(query)
        found = self._commands.find(query)
        slides = self._slides_titled(words)[:MOST] if words else []
        return Found([*found.answers, *slides], "", "" if slides else found.hint)

    def row(self, answer: SlideRef | Command, query: str) -> Row:
        """Return a command and its keys, or a slide's title and its place."""
        if isinstance(answer, Command):
            return self._commands.row(answer, query)
        title = mark(self._course.slide(answer).title, words_of(query))
        return Row(title, *place_of(self._course, answer))

    def _slides_titled(self, words: Sequence[str]) -> list[SlideRef]:
        return [slide.ref for slide in self._course.slides if holds(slide.title, words)]


def _all_words(row: Described[C]) -> str:
    return " ".join([*row.titles(), *(row.keys_in(language) for language in LANGUAGES)])


def place_of(course: Course, ref: SlideRef) -> tuple[str, str]:
    """Return a slide's scenario, and its number there, as the header tells them."""
    scenario = course.scenarios[ref.scenario]
    return scenario.title, f" · {scenario.numbers[ref.slide]}/{len(scenario.slides)}"


def begins(text: str, words: Sequence[str]) -> bool:
    """Return whether a text begins with some folded words."""
    return searchable(text).startswith(" ".join(words))


def holds(text: str, words: Sequence[str]) -> bool:
    """Return whether every one of some folded words stands in a text."""
    folded = searchable(text)
    return all(word in folded for word in words)
