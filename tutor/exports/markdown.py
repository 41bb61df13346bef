"""Markdown → HTML that holds nothing but text and its structure: no tag, no picture of others."""

from collections.abc import Sequence
from html import escape
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token

from tutor.exports.pages import unbreakable
from tutor.painting.markdown_tree import tokens_of
from tutor.safe_text import drawable

_DEEPEST = 6


def to_html(text: str, level: int) -> str:
    """Return the text as HTML, its titles under one of `level`."""
    tokens = tokens_of(drawable(text))
    for token in tokens:
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{min(level + int(token.tag[1]), _DEEPEST)}"
        for part in token.children or ():
            # References to characters (`&#x202e;`) are characters by now.
            part.attrs = {name: drawable(str(value)) for name, value in part.attrs.items()}
            if part.type == "text":
                part.content = unbreakable(drawable(part.content))
    return str(_parser.renderer.render(tokens, _parser.options, {}))


def _words_of_a_picture(
    renderer: RendererHTML, tokens: Sequence[Token], index: int, options: Any, env: Any
) -> str:
    words = renderer.renderInlineAsText(tokens[index].children, options, env)
    return escape(drawable(words))


_parser = MarkdownIt("commonmark", {"html": False})
_parser.add_render_rule("image", _words_of_a_picture)
