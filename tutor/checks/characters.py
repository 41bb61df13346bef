"""Texts that terminals do not all draw alike.

Which characters take one cell, two or none is told by Unicode, each version a little differently,
and terminals follow one version or another; what joins, turns or hides is drawn by some only.
"""

import re
import unicodedata
from collections.abc import Iterator

from tutor.checks.finding import Finding, Rule, Severity
from tutor.language import Phrase
from tutor.model.course import Course
from tutor.model.locus import Locus
from tutor.model.texts import (
    author_texts,
    practice_texts,
    screen_texts,
    task_texts,
    term_texts,
    title_texts,
)

JOINED_EMOJI = Rule(
    "PP221",
    "joined-emoji",
    Severity.WARNING,
    Phrase("Emoji made of several signs"),
    Phrase(
        "Flags, families, skin tones, keycaps and coloured variants are written with several "
        "signs that the terminal has to join. Many do not, or give them another width. For lines "
        "not to shift, only the first sign is drawn, and a flag's letters. An emoji of a single "
        "sign, or a word, is drawn everywhere."
    ),
    Phrase("joined emoji, which not all terminals draw ({code})"),
    Phrase("Write a word, or an emoji of a single sign."),
)

COMBINING_MARK = Rule(
    "PP222",
    "combining-mark",
    Severity.WARNING,
    Phrase("Mark that stands on a letter"),
    Phrase(
        "An accent written by itself, behind its letter, is shifted or lost in many terminals. It "
        "comes with what is copied from a PDF or from a macOS file's name. The accented letter as "
        "one sign (“é”) is drawn everywhere."
    ),
    Phrase("mark written apart from its letter ({code})"),
    Phrase("Type the letter again with its accent, as one sign."),
)

RIGHT_TO_LEFT = Rule(
    "PP223",
    "right-to-left",
    Severity.WARNING,
    Phrase("Right-to-left text"),
    Phrase(
        "Arabic and Hebrew run from right to left. Few terminals can turn a part of a line round, "
        "and no two do it alike: the text reads backwards, or moves what surrounds it."
    ),
    Phrase("right-to-left text, which few terminals can draw ({code})"),
    Phrase("Give this text as a picture (“image” with “source”), or in Latin letters."),
)

HIDDEN_CHARACTER = Rule(
    "PP224",
    "hidden-character",
    Severity.WARNING,
    Phrase("Hidden character, or one of a single font"),
    Phrase(
        "A zero-width space, a soft hyphen, a sign kept for icon fonts: they do not show in the "
        "editor, and each terminal makes something else of them, nothing, a box or a shift. They "
        "come with what is copied from the web."
    ),
    Phrase("character that not all terminals draw ({code})"),
    Phrase("Delete it, or type the word again."),
)

RULES: tuple[Rule, ...] = (JOINED_EMOJI, COMBINING_MARK, RIGHT_TO_LEFT, HIDDEN_CHARACTER)

_UNUSUAL = re.compile(
    "[^\n -~\xa0-\xac\xae-\u02ff\u2010-\u2027\u202f-\u205e\u20a0-\u20bf\u2190-\u25ff]"
)
_JOINING = re.compile("[\u200d\u20e3\ufe0e\ufe0f\U0001f1e6-\U0001f1ff\U0001f3fb-\U0001f3ff]")


def check(course: Course) -> Iterator[Finding]:
    """Yield the texts that are not drawn everywhere."""
    for text, at in (*title_texts(course), *task_texts(course), *term_texts(course)):
        yield from _check_text(text, at)
    for slide in course.slides:
        for written in (*author_texts(slide), *practice_texts(slide), *screen_texts(slide)):
            if _UNUSUAL.search(written.text):
                yield from _check_text(written.text, written.at(slide))


def _check_text(text: str, at: Locus) -> Iterator[Finding]:
    told: set[Rule] = set()
    for found in _UNUSUAL.finditer(text):
        rule = _rule_of(found.group())
        if rule and rule not in told:
            told.add(rule)
            yield Finding(rule, at, {"code": f"U+{ord(found.group()):04X}"})


def _rule_of(character: str) -> Rule | None:
    if _JOINING.match(character):
        return JOINED_EMOJI
    if unicodedata.bidirectional(character) in ("R", "AL", "AN"):
        return RIGHT_TO_LEFT
    category = unicodedata.category(character)
    if category.startswith("M"):
        return COMBINING_MARK
    return HIDDEN_CHARACTER if category in ("Cf", "Co", "Cn") else None
