"""The terms of a glossary in a text: what is underlined, once each."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import groupby

from rich.segment import Segment
from rich.style import Style

from tutor.language import Phrase
from tutor.model.course import Slide, Word
from tutor.painting.markdown_tree import inline_texts

POPUP = "aside"
"""The name under which a style tells what a click on its cells opens."""

DETAILS = ""
"""What a click on the mark of a slide's details opens; a term opens under its own word."""

LEARN_MORE = Phrase("Learn more")
"""What a slide's details are told under."""

BRIEF = " "
"""What a click on the reminder of a task's brief opens."""


class TermFinder:
    """Finds the terms of a glossary, each where it first comes."""

    def __init__(self, glossary: Mapping[Word, str]) -> None:
        self._words = tuple(glossary)
        self.found: list[Word] = []
        """The terms that were found, in the order of the text."""

    def underlined(self, runs: Iterable[Segment]) -> Iterator[Segment]:
        """Yield styled pieces of text with the terms that are new underlined."""
        for style, same in groupby(runs, key=lambda run: run.style):
            text = "".join(run.text for run in same)
            at = 0
            for start, end, word in self.find(text):
                yield Segment(text[at:start], style)
                yield Segment(text[start:end], (style or Style.null()) + _mark(word))
                at = end
            yield Segment(text[at:], style)

    def find(self, text: str) -> Iterator[tuple[int, int, Word]]:
        """Yield where terms stand that were not found before, and which they are."""
        for match in _pattern(self._words).finditer(text) if self._words else ():
            word = self._words[int((match.lastgroup or "t0")[1:])]
            if word not in self.found:
                self.found.append(word)
                yield match.start(), match.end(), word


def terms_of(slide: Slide) -> list[Word]:
    """Return the terms that a slide's explanation uses, in the order of the text."""
    finder = TermFinder(slide.glossary)
    if slide.glossary:
        for text in inline_texts(slide.text):
            list(finder.find(text))
    return finder.found


@lru_cache(maxsize=8)
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    """Return what finds words, the longest first, in the plural too, capitals or not.

    A word all in capitals is found as it is written: it is an acronym.
    """
    longest = sorted(range(len(words)), key=lambda number: -len(words[number]))
    forms = (f"(?P<t{number}>{_form(words[number])})" for number in longest)
    return re.compile(rf"(?<!\w)(?:{'|'.join(forms)})(?!\w)")


def _form(term: str) -> str:
    parts = (re.sub("['\u2019]", "['\u2019]", re.escape(part)) for part in term.split())
    plural = r"\s+".join(f"{part}[sx]?" for part in parts)
    return plural if term.isupper() else f"(?i:{plural})"


@lru_cache(maxsize=256)
def _mark(word: str) -> Style:
    return Style(underline=True, meta={POPUP: word})
