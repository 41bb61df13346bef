"""Markdown → its syntax tree."""

from collections.abc import Iterator
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

_parser = MarkdownIt("commonmark", {"html": False})


@lru_cache(maxsize=512)
def parse(text: str) -> SyntaxTreeNode:
    """Return the syntax tree of a Markdown text."""
    return SyntaxTreeNode(_parser.parse(text))


def inline_texts(text: str) -> Iterator[str]:
    """Yield the words of each paragraph, title or item of a Markdown text."""
    for node in parse(text).walk():
        if node.type == "inline":
            parts = [part for part in node.walk() if part is not node and not part.children]
            yield "".join(part.content or " " for part in parts)
