"""French typography, in what the author of a French course says. What a screen says is copied."""

import re
from collections.abc import Iterator

from tutor.checks.finding import Finding, Rule, Severity
from tutor.language import Phrase
from tutor.model.course import Course
from tutor.model.locus import Locus
from tutor.model.texts import author_texts, practice_texts, task_texts

MISSING_SPACE = Rule(
    "PP331",
    "missing-space",
    Severity.NOTE,
    Phrase("Missing space before a double sign"),
    Phrase(
        "In French, a space stands before “;”, “:”, “!” and “?”. A plain space will do: no line "
        "is ever broken there. Code between backquotes, addresses and what screens say are not "
        "looked at."
    ),
    Phrase("a space is missing in “{words}”"),
    Phrase("Write “{mended}”."),
)

STRAIGHT_QUOTES = Rule(
    "PP332",
    "straight-quotes",
    Severity.NOTE,
    Phrase("Straight quotes in a French text"),
    Phrase(
        "A French text quotes between « French quotes ». Straight quotes are at home in code, "
        "between backquotes."
    ),
    Phrase("straight quotes around {words}"),
    Phrase("Write « {mended} »."),
)

RULES: tuple[Rule, ...] = (MISSING_SPACE, STRAIGHT_QUOTES)

_SUSPECT = re.compile(r'[^\s;:!?][;:!?]|"')
_NOT_PROSE = re.compile(
    r"```.*?```|`[^`]*`|(?:(?<!\S)\S*)?://\S*|\]\([^()]*\)|&#?\w+;|[*_]+", re.DOTALL
)
_TOUCHING = re.compile(r"(?<![^\W\d_])([^\W\d_]{2,})([;:!?]+)(?=[\s)»”]|$)")
_QUOTED = re.compile(r'(?<!\S)\(?"(\w[^"\n]*)"(?=[\s.,;:!?)]|$)')


def check(course: Course) -> Iterator[Finding]:
    """Yield the slips of a French course; nothing of another."""
    if course.language != "fr":
        return
    for slide in course.slides:
        for written in (*author_texts(slide), *practice_texts(slide)):
            if _SUSPECT.search(written.text):
                yield from _check_text(written.text, written.at(slide))
    for text, at in task_texts(course):
        yield from _check_text(text, at)


def _check_text(text: str, at: Locus) -> Iterator[Finding]:
    prose = _NOT_PROSE.sub("", text)
    if slip := _TOUCHING.search(prose):
        word, sign = slip.groups()
        values = {"words": slip.group(), "mended": f"{word} {sign}"}
        yield Finding(MISSING_SPACE, at, values)
    if slip := _QUOTED.search(prose):
        values = {"words": f'"{slip.group(1)}"', "mended": slip.group(1)}
        yield Finding(STRAIGHT_QUOTES, at, values)
