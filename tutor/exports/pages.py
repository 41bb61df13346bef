"""The frame of every HTML page: one file that needs no other; author texts are escaped."""

import re
from collections.abc import Iterable, Iterator
from html import escape

from tutor.language import Language
from tutor.model.course import Course
from tutor.safe_text import on_one_line

_HEAD = """\
<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="pas-a-pas">
<title>{title}</title>
<style>
{style}</style>
</head>
<body>
"""
_FOOT = "</body>\n</html>\n"

OUT_OF_SIGHT = (
    ".words{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);"
    "white-space:pre-wrap}\n"
)
"""The style of what is read aloud and not shown."""

_UNBREAKABLE = re.compile(r"(?<=«) | (?=[»:;!?·/])|(?<=\d) (?=\d)")


def page(title: str, language: Language, style: str, body: Iterable[str]) -> Iterator[str]:
    """Yield a page piece by piece; its title is escaped here, its body is HTML already."""
    yield _HEAD.format(language=language, title=safe(title), style=style)
    yield from body
    yield _FOOT


def safe(text: str) -> str:
    """Return an author's words on one line, with nothing in them that HTML would obey."""
    return escape(unbreakable(on_one_line(text)))


def unbreakable(text: str) -> str:
    """Return the text with spaces that never break where French typography wants them."""
    return _UNBREAKABLE.sub("\u00a0", text)


def in_course_language(course: Course, language: Language) -> str:
    """Return the attribute that tells the course's language, where the page speaks another."""
    return f' lang="{escape(course.language)}"' if course.language != language else ""
