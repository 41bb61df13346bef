"""Searches while a course is played: slides by their words, commands by theirs."""

from collections.abc import Iterable, Sequence
from typing import Generic, NamedTuple, Protocol, TypeVar

from tutor.language import LANGUAGES, Language, Phrase, Plural
from tutor.model.course import Course
from tutor.model.targets import SlideRef
from tutor.search.excerpts import Excerpt, mark
from tutor.search.index import Index, TextKind, words_of
from tutor.search.searchable import searchable
from tutor.ui.command import C, Command, CommandInfo
from tutor.ui.results import ResultRow

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
"""The things that a search finds."""


class SearchResults(NamedTuple, Generic[A]):
    """The things that a query found, and how many they are."""

    answers: Sequence[A]
    told: str
    """How much, in words."""
    hint: str = ""
    """Told where there are none."""


class Search(Protocol[A]):
    """Finds things by words that stand in them."""

    title: Phrase
    label: Phrase
    """The label of the line on which one types."""
    row_height: int
    """One line, or two and a gap."""

    def find(self, query: str) -> SearchResults[A]:
        """Return what a question finds."""

    def row(self, answer: A, query: str) -> ResultRow:
        """Return what is told of one thing that was found."""


class SlideSearch:
    """Finds slides by all their texts."""

    title = _SEARCH
    label = _LABEL
    row_height = 3

    def __init__(self, index: Index, language: Language) -> None:
        self._index = index
        self._language = language

    def find(self, query: str) -> SearchResults[SlideRef]:
        """Return the slides in which every word stands."""
        words, language = words_of(query), self._language
        if not words:
            return SearchResults((), "", _HOW(language))
        refs = self._index.find(words)
        if not refs:
            return SearchResults((), "", _NOTHING(language, query=query.strip()))
        if len(refs) > MOST:
            return SearchResults(refs[:MOST], _FIRST(language, count=len(refs), most=MOST))
        return SearchResults(refs, _COUNT(language, len(refs)))

    def row(self, answer: SlideRef, query: str) -> ResultRow:
        """Return a slide's title and the text of it in which most words stand."""
        course, words = self._index.course, words_of(query)
        title = mark(course.slide(answer).title, words)
        for source, excerpt in self._index.passages(answer, words)[:1]:
            if source is TextKind.NOTES:  # for the trainer alone: the room sees this
                excerpt = Excerpt(_IN_NOTES(self._language))
            label = _LABELS[source](self._language)
            return ResultRow(title, *place_of(course, answer), label, excerpt)
        return ResultRow(title, *place_of(course, answer), context=Excerpt(""))


class CommandSearch(Generic[C]):
    """Finds commands by their words in both languages."""

    title = _COMMANDS
    label = _LABEL
    row_height = 1

    def __init__(self, rows: Iterable[CommandInfo[C]], language: Language) -> None:
        self._rows = {row.command: row for row in rows}
        self._language = language

    def find(self, query: str) -> SearchResults[C]:
        """Return the commands that hold every word; those that begin so come first."""
        words = words_of(query)
        rows = self._rows.values()
        found = [row for row in rows if holds(_all_words(row), words)]
        found.sort(key=lambda row: not any(begins(title, words) for title in row.titles()))
        hint = "" if found else _NOTHING(self._language, query=query.strip())
        return SearchResults([row.command for row in found], "", hint)

    def row(self, answer: C, query: str) -> ResultRow:
        """Return a command and its keys."""
        row, language = self._rows[answer], self._language
        return ResultRow(mark(row.title(language), words_of(query)), row.keys_in(language))


class PaletteSearch:
    """Finds commands, then slides by their titles."""

    title = _PALETTE
    label = _LABEL
    row_height = 1

    def __init__(
        self, rows: Iterable[CommandInfo[Command]], course: Course, language: Language
    ) -> None:
        self._commands = CommandSearch(rows, language)
        self._course = course

    def find(self, query: str) -> SearchResults[SlideRef | Command]:
        """Return the commands that hold every word, then the slides whose titles do."""
        words = words_of(query)
        found = self._commands.find(query)
        slides = self._slides_titled(words)[:MOST] if words else []
        return SearchResults([*found.answers, *slides], "", "" if slides else found.hint)

    def row(self, answer: SlideRef | Command, query: str) -> ResultRow:
        """Return a command and its keys, or a slide's title and its place."""
        if isinstance(answer, Command):
            return self._commands.row(answer, query)
        title = mark(self._course.slide(answer).title, words_of(query))
        return ResultRow(title, *place_of(self._course, answer))

    def _slides_titled(self, words: Sequence[str]) -> list[SlideRef]:
        return [slide.ref for slide in self._course.slides if holds(slide.title, words)]


def _all_words(row: CommandInfo[C]) -> str:
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
