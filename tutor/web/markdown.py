"""Markdown → a closed tree of nodes, of which the page makes elements: no text is ever markup.

A node is a text, or a list: its tag (one of TAGS), what it holds, then its attributes if it has
some. A tag that is none of HTML's is `term`, a word that the glossary explains.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tutor.exports.pages import unbreakable
from tutor.model.elements.link import SCHEMES
from tutor.painting.markdown_tree import parse
from tutor.painting.terms import TermFinder
from tutor.safe_text import drawable

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode

Node = str | list[object]

_TAGS = {
    "paragraph": "p",
    "bullet_list": "ul",
    "ordered_list": "ol",
    "list_item": "li",
    "blockquote": "blockquote",
    "heading": "h",
    "hr": "hr",
    "table": "table",
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
TAGS = frozenset((*_TAGS.values(), "br", "code", "pre", "term"))
"""The tags of nodes; a title is `h`, whatever its level: the page knows under which it stands."""

_ALIGNED = "text-align:"


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
                yield from self._words(unbreakable(drawable(node.content)))
            case "softbreak":
                yield ["br", []] if self._breaks else " "
            case "hardbreak":
                yield ["br", []]
            case "code_inline":
                yield ["code", [drawable(node.content)]]
            case "code_block" | "fence":
                yield ["pre", [drawable(node.content)]]
            case "inline":
                yield from self.inside(node)
            case "paragraph" if node.hidden:  # an item of a tight list
                yield from self.inside(node)
            case "image":
                yield drawable(node.content)
            case "link":
                yield from self._link(node)
            case known if known in _TAGS:
                yield _with(_TAGS[known], self.inside(node), _attributes(node))
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
            yield ["a", inside, {"href": drawable(address)}]
        else:
            yield from inside


def _attributes(node: "SyntaxTreeNode") -> dict[str, object]:
    style, start = str(node.attrs.get("style", "")), node.attrs.get("start")
    align = {"align": style.removeprefix(_ALIGNED)} if style.startswith(_ALIGNED) else {}
    return {**align, **({"start": start} if start is not None else {})}


def _with(tag: str, inside: list[Node], attributes: dict[str, object]) -> Node:
    return [tag, inside, attributes] if attributes else [tag, inside]
