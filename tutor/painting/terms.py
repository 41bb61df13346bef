"""The terms of a glossary in a text: what is underlined, once each."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain, groupby

from rich.segment import Segment
from rich.style import Style

from tutor.language import Phrase
from tutor.model.errors import painting
from tutor.model.slide import Slide, Term
from tutor.painting.markdown_tree import inline_texts

_TOKEN = re.compile(r"\w+|[^\w\s]")
_LONGEST = 40
"""How many words and signs of a term tell it from others."""

POPUP = "aside"
"""The name under which a style tells what a click on its cells opens."""

DETAILS = ""
"""The name of the mark of a slide's details; a term opens under its own word."""

LEARN_MORE = Phrase("Learn more")
"""The heading of a slide's details."""

BRIEF = " "
"""The name of the reminder of a task's brief."""


class TermFinder:
    """Finds the terms of a glossary, each where it first comes."""

    def __init__(self, glossary: Mapping[Term, str]) -> None:
        self._words = tuple(glossary)
        self.found: list[Term] = []
        """The terms that were found, in the order of the text."""
        self._known: set[str] = set()

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

    def find(self, text: str) -> Iterator[tuple[int, int, Term]]:
        """Yield where terms stand that were not found before, and which they are."""
        for start, end, word in _occurrences(self._words, text):
            if word not in self._known:
                self._known.add(word)
                self.found.append(Term(word))
                yield start, end, Term(word)


@painting()
def terms_of(slide: Slide) -> list[Term]:
    """Return the terms that a slide's explanation uses, in the order of the text."""
    finder = TermFinder(slide.glossary)
    if slide.glossary and slide.text:
        for text in inline_texts(slide.text):
            list(finder.find(text))
    return finder.found


def _occurrences(words: tuple[str, ...], text: str) -> Iterator[tuple[int, int, str]]:
    """Yield where terms stand in a text, the longest where several begin alike.

    The text is followed word by word in the tree of the terms: more terms cost no more.
    """
    tokens = list(_TOKEN.finditer(text)) if words else []
    end = 0
    for place, token in enumerate(tokens):
        if token.start() < end:
            continue
        for word in _tree(words).words_along(tokens[place : place + _LONGEST]):
            if found := _pattern(word).match(text, token.start()):
                end = found.end()
                yield found.start(), end, word
                break


class _Tree:
    """Terms by their first words, then by those that follow."""

    def __init__(self) -> None:
        self._words: list[str] = []
        self._following: dict[str, _Tree] = {}

    def add(self, word: str, tokens: Sequence[str]) -> None:
        """Add a term under what it is made of."""
        if tokens:
            self._following.setdefault(tokens[0], _Tree()).add(word, tokens[1:])
        else:
            self._words.append(word)

    def words_along(self, tokens: Iterable[re.Match[str]]) -> Iterator[str]:
        """Yield the terms that words of a text may be the beginning of, the longest first."""
        node, found = self, [self._words]
        for token in tokens:
            following = node._following.get(_key(token[0]))
            if following is None:
                break
            node = following
            found.append(node._words)
        yield from chain.from_iterable(reversed(found))


@lru_cache(maxsize=8)
def _tree(words: tuple[str, ...]) -> _Tree:
    tree = _Tree()
    for word in words:
        tree.add(word, [_key(token) for token in _TOKEN.findall(word)[:_LONGEST]])
    return tree


def _key(word: str) -> str:
    """Return what a word has in common with its plural, capitals or not."""
    return "'" if word == "\u2019" else word.casefold().rstrip("sx")


@lru_cache(maxsize=512)
def _pattern(word: str) -> re.Pattern[str]:
    """Return what finds a term, in the plural too, capitals or not.

    A word all in capitals is found as it is written: it is an acronym.
    """
    return re.compile(rf"(?<!\w)(?:{_form(word)})(?!\w)")


def _form(term: str) -> str:
    parts = (re.sub("['\u2019]", "['\u2019]", re.escape(part)) for part in term.split())
    plural = r"\s+".join(f"{part}[sx]?" for part in parts)
    return plural if term.isupper() else f"(?i:{plural})"


@lru_cache(maxsize=256)
def _mark(word: str) -> Style:
    return Style(underline=True, meta={POPUP: word})
