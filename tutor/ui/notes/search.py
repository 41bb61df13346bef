"""Finds slides of the room's course by their numbers, their names, or parts of them."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from tutor.following.messages import Entry
from tutor.language import Language, Phrase
from tutor.model.targets import SlideRef
from tutor.search.excerpts import mark
from tutor.search.index import words_of
from tutor.ui.results import ResultRow
from tutor.ui.searches import MOST, SearchResults, begins, holds

_TITLE = Phrase("Go to a slide by its name or number")
_LABEL = Phrase("Go to:")
_COUNT = Phrase("{count} of {all}")
_NONE = Phrase("No slide of that name.")
_NOT_YET = Phrase("The course's slides are not there yet.")


class NameSearch:
    """Finds slides by their titles, their scenario, their numbers there and their names."""

    title = _TITLE
    label = _LABEL
    row_height = 1

    def __init__(self, told: Callable[[], Iterable[Entry]], language: Language) -> None:
        self._told = told
        self._language = language
        self._entries: dict[SlideRef, Entry] = {}
        self._numbers: dict[SlideRef, int] = {}

    def find(self, query: str) -> SearchResults[SlideRef]:
        """Return the slides told by now that have every word, or that number.

        Those of that number come first, then those whose title begins so.
        """
        self._entries = {entry.slide: entry for entry in self._told()}
        self._numbers = _numbered(self._entries)
        words = words_of(query)
        found = [entry for entry in self._entries.values() if self._fits(entry, words)]
        found.sort(
            key=lambda entry: (not self._bears(entry, words), not begins(entry.title, words))
        )
        told = _COUNT(self._language, count=len(found), all=len(self._entries))
        hint = _NONE if self._entries else _NOT_YET
        answers = [entry.slide for entry in found[:MOST]]
        return SearchResults(answers, told, hint(self._language))

    def row(self, answer: SlideRef, query: str) -> ResultRow:
        """Return a slide's title, its scenario, its number and its name."""
        entry = self._entries[answer]
        title = mark(entry.title, words_of(query))
        return ResultRow(title, f"{entry.scenario} · {self._numbers[answer]} · {entry.slide}")

    def _fits(self, entry: Entry, words: Sequence[str]) -> bool:
        return self._bears(entry, words) or holds(self._all_of(entry), words)

    def _bears(self, entry: Entry, words: Sequence[str]) -> bool:
        return list(words) == [str(self._numbers[entry.slide])]

    def _all_of(self, entry: Entry) -> str:
        return f"{entry.title} {entry.scenario} {self._numbers[entry.slide]} {entry.slide}"


def _numbered(slides: Iterable[SlideRef]) -> dict[SlideRef, int]:
    """Return each slide's place in its scenario."""
    counts: Counter[str] = Counter()
    numbers = {}
    for slide in slides:
        counts[slide.scenario] += 1
        numbers[slide] = counts[slide.scenario]
    return numbers
