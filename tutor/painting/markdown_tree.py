"""Markdown → its syntax tree."""

from collections.abc import Iterator
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

_DEEPEST = 20
"""How deep emphases may stand in one another, as lists and quotes may for the parser."""

parser = MarkdownIt("commonmark", {"html": False})
_plain_parser = MarkdownIt("zero")


@lru_cache(maxsize=512)
def parse(text: str) -> SyntaxTreeNode:
    """Return the syntax tree of a Markdown text; the marks that are nested too deep say nothing."""
    return SyntaxTreeNode(tokens_of(text))


def tokens_of(text: str) -> list[Token]:
    """Return the tokens of a Markdown text, nested to a bounded depth."""
    try:
        tokens = parser.parse(text)
    except RecursionError:  # pictures in pictures' words
        return _plain_parser.parse(text)
    for token in tokens:
        if token.children:
            token.children = [one for one in token.children if _is_kept(one)]
    return tokens


def _is_kept(token: Token) -> bool:
    return not token.nesting or token.level < _DEEPEST


def inline_texts(text: str) -> Iterator[str]:
    """Yield the words of each paragraph, title or item of a Markdown text."""
    for node in parse(text).walk():
        if node.type == "inline":
            parts = [part for part in node.walk() if part is not node and not part.children]
            yield "".join(part.content or " " for part in parts)
