"""Markdown → blocks. Author text never reaches a markup parser of the terminal libraries."""

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style

from tutor.painting.blocks import Block, beside, blank, line_block, lines_block, pad, stack
from tutor.painting.context import Context
from tutor.painting.markdown_tree import parse
from tutor.painting.wrapping import wrap

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode

_PLAIN = re.compile(r"(?![-+=~#]|\d+[.)])[^\s\\`*_\[\]<>&](?:[^\n\\`*_\[\]<>&]*[^\s\\`*_\[\]<>&])?")
"""One line in which nothing means anything to Markdown."""


def paint_markdown(text: str, context: Context, width: int) -> Block:
    """Return the text's paragraphs, lists, quotes and code, at most `width` wide."""
    width = max(width, 1)
    if _PLAIN.fullmatch(text):
        return _text([Segment(text, context.ground)], context, width)
    return _children(parse(text), context, width)


def runs(node: "SyntaxTreeNode", style: Style, context: Context) -> Iterator[Segment]:
    """Yield the styled pieces of text under a node."""
    palette = context.palette
    for child in node.children:
        if child.type in ("text", "html_inline"):
            yield Segment(child.content, style)
        elif child.type == "softbreak":
            yield Segment(" ", style)
        elif child.type == "hardbreak":
            yield Segment("\n", style)
        elif child.type == "code_inline":
            yield Segment(child.content, style + palette.code)
        elif child.type == "strong":
            yield from runs(child, style + palette.strong, context)
        elif child.type == "em":
            yield from runs(child, style + palette.emphasis, context)
        elif child.type == "link":
            yield from runs(child, style + palette.link, context)
        else:
            yield from runs(child, style, context)


def _children(node: "SyntaxTreeNode", context: Context, width: int) -> Block:
    blocks: list[Block] = []
    for child in node.children:
        if blocks:
            blocks.append(blank(1, 1, context.ground))
        blocks.append(_block(child, context, width))
    return stack(blocks, context.ground)


def _block(node: "SyntaxTreeNode", context: Context, width: int) -> Block:
    ground, palette = context.ground, context.palette
    if node.type in ("bullet_list", "ordered_list"):
        return _list(node, context, width)
    if node.type == "blockquote":
        inner = _children(node, context, width - 2)
        edge = Segment(context.glyphs.bar + " ", context.style(palette.secondary))
        return Block(inner.width + 2, [[edge, *line] for line in inner.lines], [])
    if node.type in ("fence", "code_block", "html_block"):
        code = [Segment(node.content.rstrip("\n"), context.style(palette.code))]
        return pad(lines_block(wrap(code, width - 2), ground), ground, left=2)
    if node.type == "hr":
        return line_block([Segment(context.glyphs.rule * width, context.style(palette.border))])
    style = context.style(palette.title) if node.type == "heading" else ground
    return _text(runs(node, style, context), context, width)


def _text(runs: Iterable[Segment], context: Context, width: int) -> Block:
    """Return pieces of text in lines, the terms among them underlined."""
    marked = context.terms.underlined(runs) if context.terms else runs
    return lines_block(wrap(marked, width), context.ground)


def _list(node: "SyntaxTreeNode", context: Context, width: int) -> Block:
    first, palette = int(node.attrs.get("start", 1)), context.palette
    ordered = node.type == "ordered_list"
    style = context.style(palette.primary if ordered else palette.secondary)
    items: list[Block] = []
    for number, item in enumerate(node.children, first):
        mark = f"{number}." if ordered else context.glyphs.bullet
        bullet = line_block([Segment(mark + " ", style)])
        content = [_block(part, context, width - bullet.width) for part in item.children]
        items.append(beside([bullet, stack(content, context.ground)], context.ground))
    return stack(items, context.ground)
