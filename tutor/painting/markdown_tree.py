"""Markdown → its syntax tree."""

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # importing it would hold up a first frame that needs no parser
    from markdown_it import MarkdownIt
    from markdown_it.token import Token
    from markdown_it.tree import SyntaxTreeNode

_DEEPEST = 20
"""How deep emphases may stand in one another, as lists and quotes may for the parser."""


@lru_cache(maxsize=512)
def parse(text: str) -> "SyntaxTreeNode":
    """Return the syntax tree of a Markdown text; the marks that are nested too deep say nothing."""
    from markdown_it.tree import SyntaxTreeNode

    return SyntaxTreeNode(tokens_of(text))


def tokens_of(text: str) -> "list[Token]":
    """Return the tokens of a Markdown text, nested to a bounded depth."""
    try:
        tokens = _parser("commonmark", "table", "strikethrough").parse(text)
    except RecursionError:  # pictures in pictures' words
        return _parser("zero").parse(text)
    for token in tokens:
        if token.children:
            token.children = [one for one in token.children if _is_kept(one)]
    return tokens


@cache
def _parser(preset: str, *more: str) -> "MarkdownIt":
    from markdown_it import MarkdownIt

    return MarkdownIt(preset, {"html": False}).enable(more)


def _is_kept(token: "Token") -> bool:
    return not token.nesting or token.level < _DEEPEST


def inline_texts(text: str) -> Iterator[str]:
    """Yield the words of each paragraph, title or item of a Markdown text."""
    for node in parse(text).walk():
        if node.type == "inline":
            parts = [part for part in node.walk() if part is not node and not part.children]
            yield "".join(part.content or " " for part in parts)
