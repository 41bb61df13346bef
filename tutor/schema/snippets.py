"""What an editor writes by itself: a slide, and an element of each kind, to be filled in."""

from typing import Any, get_args, get_origin

from tutor.language import Language, Phrase
from tutor.model.elements import KINDS, Button, Card, Columns, Element, Link
from tutor.model.keys import keys_of
from tutor.model.words import glossed
from tutor.schema.values import Schema

_SLIDE = Phrase("a slide", context="snippet")
_SLIDE_NAME = Phrase("name", context="snippet")
_NEXT = Phrase("next_slide", context="snippet")
_TITLE = Phrase("Title", context="snippet")
_EXPLANATION = Phrase("What one does here.", context="snippet")

_LEADING = (Button, Card, Link)
"""The kinds that usually lead somewhere."""


def with_snippets(schema: Schema, snippets: list[Schema]) -> Schema:
    """Return a schema for which editors propose these."""
    return {**schema, "defaultSnippets": snippets}


def slide_snippets(language: Language) -> list[Schema]:
    """Return a slide under its name."""
    slide = {
        "title": f"${{2:{_TITLE(language)}}}",
        "text": f"${{3:{_EXPLANATION(language)}}}",
        "next": f"${{4:{_NEXT(language)}}}",
    }
    body = {f"${{1:{_SLIDE_NAME(language)}}}": slide}
    return [{"label": _SLIDE(language), "body": body}]


def element_snippets(language: Language) -> list[Schema]:
    """Return an element of each kind, with what it cannot do without."""
    return [
        {
            "label": glossed(kind, language),
            "description": cls.meaning(language),
            "body": {kind: _body(cls, language)},
        }
        for kind, cls in KINDS.items()
    ]


def _body(cls: type[Element], language: Language) -> Any:
    if cls is Columns:
        title = _TITLE(language)
        return [[{"card": {"title": f"${{{number}:{title} {number}}}"}}] for number in (1, 2)]
    required = [key for key in keys_of(cls) if key.is_required]
    if cls not in _LEADING and [key.name for key in required] == [cls.bare]:
        return _place(required[0].type, 1, glossed(required[0].name, language))
    if not required:
        return "$1"
    body = {
        key.name: _place(key.type, number, glossed(key.name, language))
        for number, key in enumerate(required, 1)
    }
    return body | ({"to": f"${{9:{_NEXT(language)}}}"} if cls in _LEADING else {})


def _place(wanted: Any, number: int, words: str) -> Any:
    """Return a place to fill in: a text, or a list of them."""
    inner = get_args(wanted)
    if get_origin(wanted) is tuple and inner:
        return [_place(inner[0], number, words)]
    return f"${{{number}:{words}}}"
