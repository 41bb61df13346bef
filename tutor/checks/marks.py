"""Signs that mean something elsewhere, and are only shown: of Markdown, of HTML, of variables."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from tutor.checks.finding import Finding, Rule, Severity
from tutor.checks.paintings import MARKDOWN
from tutor.language import Phrase
from tutor.model.course import Course
from tutor.model.locus import Locus
from tutor.model.slide import Slide
from tutor.model.texts import (
    SlideText,
    author_texts,
    practice_texts,
    screen_texts,
    task_texts,
    term_texts,
    title_texts,
)

MARKDOWN_NOT_READ = Rule(
    "PP341",
    "markdown-not-read",
    Severity.WARNING,
    Phrase("Markdown where none is read"),
    Phrase(
        "Explanations, notes, paragraphs, items, messages and answers are Markdown. Titles, "
        "headings, labels, cells, callouts and hints are not: the signs themselves are shown there."
    ),
    Phrase("“{marked}” is shown with its signs here"),
    Phrase("Write “{plain}”."),
)

HTML_NOT_READ = Rule(
    "PP342",
    "html-not-read",
    Severity.WARNING,
    Phrase("HTML in a text"),
    Phrase(
        "No HTML is obeyed: tags are shown as they are written. Markdown makes words bold "
        "(`**so**`), an empty line begins a paragraph. Tags that one wants to show stand between "
        "backquotes, in Markdown."
    ),
    Phrase("“{tag}” is shown as it is written"),
    Phrase("Remove the tag; in Markdown, **so** is bold, and an empty line begins a paragraph."),
)

PICTURE_NOT_READ = Rule(
    "PP343",
    "picture-in-a-text",
    Severity.WARNING,
    Phrase("Picture in a text"),
    Phrase(
        "A text shows no picture, only the words between the brackets. A picture is an element of "
        "the screen, `image`, with `source` and `alt`."
    ),
    Phrase("“{picture}” shows its words alone"),
    Phrase("Put it on the screen: “- image:”, with its “alt:” and its “source:”."),
)

UNCLOSED_VARIABLE = Rule(
    "PP344",
    "unclosed-variable",
    Severity.WARNING,
    Phrase("Variable that is not closed"),
    Phrase(
        "A variable stands between two pairs of braces: `{{{{ name }}}}`. Where one brace is "
        "missing, the braces are shown and nothing takes their place."
    ),
    Phrase("“{words}” is shown as it is written"),
    Phrase("Write {{{{ name }}}}, with two braces on either side."),
)

RULES: tuple[Rule, ...] = (MARKDOWN_NOT_READ, HTML_NOT_READ, PICTURE_NOT_READ, UNCLOSED_VARIABLE)

_SUSPECT = re.compile(r"[*_~`\[<&{}]")
_MARKED = re.compile(
    r"(?<![\w*`~\\])(\*\*?|~~|`)(?=\S)([^*`~\n]*[^\W\d_][^*`~\n]*)(?<=\S)\1(?![\w*`~])"
    r"|(?<!\w)__(?=\S)([^_\n]+)(?<=\S)__(?!\w)"
    r"|!?\[([^\[\]\n]+)\]\([^()\s]+\)"
)
_PICTURE = re.compile(r"!\[[^\[\]\n]*\]\([^()\s]+\)")
_TAGS = (
    "a|b|blockquote|br|button|center|code|del|div|em|font|h[1-6]|hr|i|img|input|ins|li|mark|ol|p|"
    "pre|s|small|span|strong|su[bp]|t[dhr]|table|u|ul"
)
_TAG = re.compile(rf"(?<!\\)</?(?:{_TAGS})(?:\s[^<>]*|\s*/)?>", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:[A-Za-z]{2,8}|#\d{1,6});")
_CODE = re.compile(r"```.*?```|`[^`]*`", re.DOTALL)
_OPEN = re.compile(r"\{\{.{0,20}|\{ ?[\w-]+ ?\}\}")

_SPOKEN_PLAINLY = ("title", "callout", "hint")
_AS_IT_IS = ("value", "art", "link", "url", "address", "time")
"""What screens show of other programs' signs: codes, addresses, what is typed."""


class _Text(NamedTuple):
    """A text, and whether it is Markdown."""

    text: str
    at: Locus
    is_markdown: bool


def check(course: Course) -> Iterator[Finding]:
    """Yield the signs that are shown where they were meant to be obeyed."""
    for written in _of_the_course(course):
        yield from _check_text(written)
    for slide in course.slides:
        for written in _of_a_slide(slide):
            yield from _check_text(written)


def _of_the_course(course: Course) -> Iterator[_Text]:
    yield from (_Text(*found, is_markdown=False) for found in title_texts(course))
    yield from (_Text(*found, is_markdown=True) for found in term_texts(course))
    yield from (_Text(*found, found[1].keys[-1] == "brief") for found in task_texts(course))


def _of_a_slide(slide: Slide) -> Iterator[_Text]:
    for said in (*author_texts(slide), *practice_texts(slide)):
        if _SUSPECT.search(said.text):
            yield _Text(said.text, said.at(slide), said.keys[-1] not in _SPOKEN_PLAINLY)
    for shown in screen_texts(slide):
        if _SUSPECT.search(shown.text) and shown.keys[-1] not in _AS_IT_IS:
            yield _Text(shown.text, shown.at(slide), _is_markdown(slide, shown))


def _is_markdown(slide: Slide, shown: SlideText) -> bool:
    return shown.element is not None and isinstance(slide.elements[shown.element], MARKDOWN)


def _check_text(written: _Text) -> Iterator[Finding]:
    text, at = written.text, written.at
    if found := _OPEN.search(text):
        yield Finding(UNCLOSED_VARIABLE, at, {"words": found.group()})
    if written.is_markdown:
        text = _CODE.sub("", text)
        if found := _PICTURE.search(text):
            yield Finding(PICTURE_NOT_READ, at, {"picture": found.group()})
    elif found := _MARKED.search(text):
        plain = next(filter(None, found.groups()[1:]))
        yield Finding(MARKDOWN_NOT_READ, at, {"marked": found.group(), "plain": plain})
    entity = None if written.is_markdown else _ENTITY.search(text)
    if found := _TAG.search(text) or entity:
        yield Finding(HTML_NOT_READ, at, {"tag": found.group()})
