"""The same words written in two ways, and the same sentences written twice."""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from tutor.checks.finding import Finding, Rule, Severity
from tutor.folding import fold
from tutor.language import Phrase
from tutor.model.course import Course
from tutor.model.elements import (
    Button,
    Checkbox,
    Field,
    Link,
    List,
    Notice,
    Radio,
    Select,
    Text,
)
from tutor.model.locus import Locus
from tutor.model.slide import Slide
from tutor.model.targets import SlideRef
from tutor.model.texts import SlideText, own_texts

TWO_SPELLINGS = Rule(
    "PP321",
    "two-spellings",
    Severity.NOTE,
    Phrase("Label spelt in two ways"),
    Phrase(
        "The same button, the same field bears the same words everywhere: whoever learns looks "
        "for them in the real software. Labels are the same here when only capitals, accents, "
        "spaces, apostrophes or punctuation tell them apart."
    ),
    Phrase("“{label}” is spelt “{usual}” elsewhere ({slide})"),
    Phrase("Write the label everywhere as the real screen shows it."),
)

REPEATED_SENTENCE = Rule(
    "PP322",
    "repeated-sentence",
    Severity.NOTE,
    Phrase("Sentence repeated on a slide"),
    Phrase(
        "The same sentence, read twice on the same screen, is mostly left from copying; it takes "
        "room, and makes one look for a difference that is not there."
    ),
    Phrase("sentence read before on this slide: “{sentence}”"),
    Phrase("Keep it once, or say something else."),
)

REPEATED_EXPLANATION = Rule(
    "PP323",
    "repeated-explanation",
    Severity.NOTE,
    Phrase("Explanation repeated word for word"),
    Phrase(
        "Where two slides say exactly the same, whoever goes on believes not to have moved, and a "
        "correction made on one is missing on the other. Say what has changed, or make one slide "
        "of both."
    ),
    Phrase("same explanation as “{slide}”"),
    Phrase("Say here what changes, or make one slide of the two."),
)

RULES: tuple[Rule, ...] = (TWO_SPELLINGS, REPEATED_SENTENCE, REPEATED_EXPLANATION)

_LABELLED = (Button, Checkbox, Field, Link, Radio, Select)
_LABELS = ("label", "options")
_PARAGRAPHS = (Text, Notice, List)
_FEWEST_WORDS = 5
"""The words under which a sentence may well be said twice."""

_IGNORED = re.compile(r"(?<=\d)[.,:](?=\d)|[\s'’‘ʼ`´\"“”«»().,:;!?…_‐‑–—›→←▸-]")
_BETWEEN_SENTENCES = re.compile(r"(?<=[.!?…])\s+|\n\s*\n|\n\s*(?:[-+]|\d+[.)])\s+")
_MARKS = re.compile("[*_`#>]+")


class _Spelling(NamedTuple):
    """One way to write a label, and where it is written first."""

    label: str
    slide: Slide
    key: str
    element: int


def check(course: Course) -> Iterator[Finding]:
    """Yield what is spelt in two ways in the course, and what is written twice."""
    counts: dict[str, int] = defaultdict(int)
    first: dict[str, _Spelling] = {}
    explained: dict[str, SlideRef] = {}
    for slide in course.slides:
        for spelling in _labels(slide):
            counts[spelling.label] += 1
            first.setdefault(spelling.label, spelling)
        yield from _repeated_sentences(slide)
        yield from _repeated_explanation(slide, explained)
    yield from _two_spellings(counts, first)


def _labels(slide: Slide) -> Iterator[_Spelling]:
    for index, element in enumerate(slide.elements):
        if isinstance(element, _LABELLED):
            for key, label in own_texts(element):
                if key in _LABELS:
                    yield _Spelling(label, slide, key, index)


def _two_spellings(counts: dict[str, int], first: dict[str, _Spelling]) -> Iterator[Finding]:
    alike: dict[str, list[_Spelling]] = defaultdict(list)
    for spelling in first.values():
        alike[_folded(spelling.label)].append(spelling)
    for folded, spellings in alike.items():
        usual = max(spellings, key=lambda spelling: counts[spelling.label])
        for label, slide, key, index in spellings:
            if folded and label != usual.label:
                values = {"label": label, "usual": usual.label, "slide": str(usual.slide.ref)}
                yield Finding(TWO_SPELLINGS, slide.locus(key, element=index), values)


def _folded(label: str) -> str:
    """Return a label in the form that its spellings share."""
    return fold(_IGNORED.sub(lambda found: found.group() if _in_number(found) else "", label))


def _in_number(found: re.Match[str]) -> bool:
    around = found.string[found.start() - 1 : found.end() + 1]
    return len(around) == 3 and around[0].isdigit() and around[2].isdigit()


def _repeated_sentences(slide: Slide) -> Iterator[Finding]:
    read: set[str] = set()
    for written in _paragraphs(slide):
        for sentence in _sentences(written.text):
            folded = sentence.casefold()
            if folded in read:
                yield Finding(REPEATED_SENTENCE, written.at(slide), {"sentence": sentence})
            read.add(folded)


def _paragraphs(slide: Slide) -> Iterator[SlideText]:
    yield SlideText(slide.text, ("text",))
    for index, element in enumerate(slide.elements):
        if isinstance(element, _PARAGRAPHS):
            for key, text in own_texts(element):
                yield SlideText(text, (key,), index)


def _sentences(text: str) -> Iterator[str]:
    """Yield the sentences of a Markdown text that are long enough to be told apart."""
    for part in _BETWEEN_SENTENCES.split("\n" + _MARKS.sub("", text)):
        words = part.split()
        if len(words) >= _FEWEST_WORDS:
            yield " ".join(words)


def _repeated_explanation(slide: Slide, explained: dict[str, SlideRef]) -> Iterator[Finding]:
    words = slide.text.split()
    if len(words) < _FEWEST_WORDS:
        return
    before = explained.setdefault(" ".join(words), slide.ref)
    if before != slide.ref:
        yield Finding(REPEATED_EXPLANATION, Locus.of(slide.ref, "text"), {"slide": str(before)})
