"""Markdown → nodes of a closed set of tags."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tutor.model.elements.link import SCHEMES
from tutor.painting.markdown_tree import parse
from tutor.painting.terms import TermFinder
from tutor.safe_text import drawable
from tutor.web.nodes import Node, words

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode

_TAGS = {
    "paragraph": "p",
    "bullet_list": "ul",
    "ordered_list": "ol",
    "list_item": "li",
    "blockquote": "blockquote",
    "heading": "h",
    "hr": "hr",
    "thead": "thead",
    "tbody": "tbody",
    "tr": "tr",
    "th": "th",
    "td": "td",
    "strong": "strong",
    "em": "em",
    "s": "s",
    "link": "a",
}
TAGS = frozenset((*_TAGS.values(), "br", "code", "div", "pre", "table", "term"))
"""The tags of nodes."""

_ALIGNED = "text-align:"
ELSEWHERE = {"rel": "noreferrer", "target": "_blank"}
"""A link leads away from the page without closing it, nor telling where one comes from."""
REACHED = {"tabindex": 0}
"""What may be wider than the page is reached by the keyboard, which moves it."""


def nodes_of(text: str, *, terms: TermFinder | None = None, breaks: bool = False) -> list[Node]:
    """Return the nodes of a Markdown text.

    Words are looked for with `terms`, each being marked once; where lines `breaks`, they end where
    they are written.
    """
    return _Reader(terms, breaks=breaks).inside(parse(drawable(text)))


class _Reader:
    def __init__(self, terms: TermFinder | None, *, breaks: bool) -> None:
        self._terms = terms
        self._breaks = breaks

    def inside(self, node: "SyntaxTreeNode") -> list[Node]:
        """Return what a node of the syntax tree holds, texts that touch being one."""
        joined: list[Node] = []
        for part in node.children:
            for one in self._node(part):
                if isinstance(one, str) and joined and isinstance(joined[-1], str):
                    joined[-1] += one
                else:
                    joined.append(one)
        return joined

    def _node(self, node: "SyntaxTreeNode") -> Iterator[Node]:
        match node.type:
            case "text":
                yield from self._words(words(node.content))
            case "softbreak":
                yield ["br", []] if self._breaks else " "
            case "hardbreak":
                yield ["br", []]
            case "code_inline":
                yield ["code", [drawable(node.content)]]
            case "code_block" | "fence":
                yield ["pre", [drawable(node.content)], REACHED]
            case "inline":
                yield from self.inside(node)
            case "paragraph" if node.hidden:  # an item of a tight list
                yield from self.inside(node)
            case "image":
                yield drawable(node.content)
            case "link":
                yield from self._link(node)
            case "table":
                yield ["div.wide", [["table", self.inside(node)]], REACHED]
            case known if known in _TAGS:
                start = node.attrs.get("start")
                attributes = [{"start": start}] if start is not None else []
                yield [f"{_TAGS[known]}{_aligned(node)}", self.inside(node), *attributes]
            case _:
                yield drawable(node.content)

    def _words(self, text: str) -> Iterator[Node]:
        at = 0
        for start, end, word in self._terms.find(text) if self._terms else ():
            yield text[at:start]
            yield ["term", [text[start:end]], {"word": word}]
            at = end
        yield text[at:]

    def _link(self, node: "SyntaxTreeNode") -> Iterator[Node]:
        """Yield a link without terms in it, where it leads to a real address; else its words."""
        address = str(node.attrs.get("href", ""))
        inside = _Reader(None, breaks=self._breaks).inside(node)
        if address.startswith(SCHEMES):
            yield ["a", inside, {"href": drawable(address), **ELSEWHERE}]
        else:
            yield from inside


def _aligned(node: "SyntaxTreeNode") -> str:
    """Return the class of a cell of a table."""
    style = str(node.attrs.get("style", ""))
    return f".{style.removeprefix(_ALIGNED)}" if style.startswith(_ALIGNED) else ""
