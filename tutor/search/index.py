"""The texts of a course, folded, and the slides in which words stand."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from math import inf
from time import perf_counter
from typing import NamedTuple

from tutor.model.course import Course
from tutor.model.slide import Slide
from tutor.model.targets import SlideRef
from tutor.model.texts import SlideText, author_texts, screen_texts
from tutor.search.excerpts import Excerpt, mark, plain
from tutor.search.searchable import searchable


class TextKind(StrEnum):
    """The parts of a slide in which words are looked for."""

    TITLE = "title"
    TEXT = "text"
    SCREEN = "screen"
    CALLOUT = "callout"
    HINT = "hint"
    ANSWER = "answer"
    NOTES = "notes"
    NAME = "name"


_SOURCES: dict[tuple[str, ...], TextKind] = {
    ("title",): TextKind.TITLE,
    ("text",): TextKind.TEXT,
    ("notes",): TextKind.NOTES,
    ("callout",): TextKind.CALLOUT,
    ("hint",): TextKind.HINT,
    ("say",): TextKind.ANSWER,
}
_DRAWN = "art"
"""The one text that is a drawing."""


class Passage(NamedTuple):
    """A text of a slide in which words stand, and where it stands."""

    source: TextKind
    excerpt: Excerpt


class Index:
    """Finds the slides of a course by their words, among those that were read."""

    def __init__(self, course: Course) -> None:
        self.course = course
        self._unread = course.slides
        self._refs: list[SlideRef] = []
        self._titles: list[str] = []
        self._texts: list[str] = []

    def read_on(self, seconds: float = inf) -> bool:
        """Read slides for a time; return whether some are left."""
        stop = perf_counter() + seconds
        for slide in self._unread:
            self._refs.append(slide.ref)
            self._titles.append(searchable(slide.title))
            self._texts.append(searchable("\n".join(text for _, text in _texts(slide))))
            if perf_counter() > stop:
                return True
        return False

    def find(self, words: Sequence[str]) -> list[SlideRef]:
        """Return the slides that hold every one of some folded words.

        Those whose title holds them all come first, then those that hold them as one phrase;
        apart from that, they come in the order of the course.
        """
        if not words:
            return []
        texts, titles, phrase = self._texts, self._titles, " ".join(words)
        found = list(range(len(texts)))
        for word in words:
            found = [number for number in found if word in texts[number]]
        in_title = [number for number in found if all(word in titles[number] for word in words)]
        titled = set(in_title)
        others = [number for number in found if number not in titled]
        others.sort(key=lambda number: phrase not in texts[number])
        return [self._refs[number] for number in (*in_title, *others)]

    def passages(self, ref: SlideRef, words: Sequence[str]) -> list[Passage]:
        """Return the texts of a slide, but its title, in which words stand: the fullest first."""
        found = [
            (sum(word in folded for word in words), Passage(source, mark(text, words)))
            for source, written in _texts(self.course.slide(ref))
            if source is not TextKind.TITLE
            and any(word in (folded := searchable(text := plain(written))) for word in words)
        ]
        return [passage for _, passage in sorted(found, key=lambda one: -one[0])]


def words_of(query: str) -> tuple[str, ...]:
    """Return the words that one looks for, folded; each stands for all that hold it."""
    return tuple(searchable(query).split())


def _texts(slide: Slide) -> Iterator[tuple[TextKind, str]]:
    for written in (*author_texts(slide), *screen_texts(slide)):
        if written.text and written.keys[-1] != _DRAWN:
            yield _source(written), written.text
    yield TextKind.NAME, str(slide.ref)


def _source(written: SlideText) -> TextKind:
    if written.element is None or written.keys[0] in ("callout", "hint", "say"):
        return _SOURCES.get(written.keys, TextKind.SCREEN)
    return TextKind.SCREEN
