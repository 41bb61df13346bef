"""Markdown → blocks. Author text never reaches a markup parser of the terminal libraries."""

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style

from tutor.model.errors import painting
from tutor.painting.blocks import Block, beside, blank, line_block, lines_block, pad, stack
from tutor.painting.context import Context
from tutor.painting.grid import Grid, paint_grid
from tutor.painting.hyperlinks import address_to_tell, can_follow, linked
from tutor.painting.markdown_tree import parse
from tutor.painting.palette import Palette
from tutor.painting.wrapping import wrap

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode

_PLAIN = re.compile(
    r"(?![-+=#]|\d+[.)])[^\s\\`*_\[\]<>&~](?:[^\n\\`*_\[\]<>&~]*[^\s\\`*_\[\]<>&~])?"
)
"""One line in which nothing means anything to Markdown."""

_STRUCK = Style(strike=True)
_SIDES = {"text-align:right": "right", "text-align:center": "center"}


@painting()
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
            yield Segment("\n" if context.breaks else " ", style)
        elif child.type == "hardbreak":
            yield Segment("\n", style)
        elif child.type == "code_inline":
            yield Segment(child.content, style + palette.code)
        elif child.type == "strong":
            yield from runs(child, style + palette.strong, context)
        elif child.type == "em":
            yield from runs(child, style + palette.emphasis, context)
        elif child.type == "s":
            yield from _struck(runs(child, style, context), palette)
        elif child.type == "link":
            yield from _link(child, style, context)
        else:
            yield from runs(child, style, context)


def _struck(words: Iterable[Segment], palette: Palette) -> Iterator[Segment]:
    """Yield words as crossed out; between their marks where only the words may be left."""
    struck = [Segment(text, (style or Style.null()) + _STRUCK) for text, style, _ in words]
    marks = [Segment("~~", struck[0].style)] if palette.flat and struck else []
    yield from (*marks, *struck, *marks)


def _link(node: "SyntaxTreeNode", style: Style, context: Context) -> Iterator[Segment]:
    """Yield a link's words, which lead to its address where they can, and are told it elsewhere."""
    address = str(node.attrs.get("href", ""))
    as_link = style + context.palette.link
    if context.hyperlinks and can_follow(address):
        yield from runs(node, linked(as_link, address), context)
        return
    words = list(runs(node, as_link, context))
    yield from words
    if told := address_to_tell(address, "".join(segment.text for segment in words)):
        yield Segment(f" ({told})", style)


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
    if node.type == "table":
        return _table(node, context, width)
    if node.type == "hr":
        return line_block([Segment(context.glyphs.rule * width, context.style(palette.border))])
    style = context.style(palette.title) if node.type == "heading" else ground
    return _text(runs(node, style, context), context, width)


def _text(runs: Iterable[Segment], context: Context, width: int) -> Block:
    """Return pieces of text in lines, the terms among them underlined."""
    return lines_block(wrap(_with_terms(runs, context), width), context.ground)


def _with_terms(runs: Iterable[Segment], context: Context) -> Iterable[Segment]:
    return context.terms.underlined(runs) if context.terms else runs


def _table(node: "SyntaxTreeNode", context: Context, width: int) -> Block:
    """Return a table in columns; or told row by row, where one cannot look up to the titles."""
    strong = context.style(context.palette.strong)
    head, *rows = [
        [
            list(
                _with_terms(
                    runs(cell, strong if cell.type == "th" else context.ground, context), context
                )
            )
            for cell in row.children
        ]
        for part in node.children
        for row in part.children
    ]
    if context.tell_row:
        titles = _words(head)
        told = "\n".join(context.tell_row(titles, _words(row)) for row in rows)
        return lines_block(wrap([Segment(told, context.ground)], width), context.ground)
    sides = [
        _SIDES.get(str(cell.attrs.get("style")), "left")
        for cell in node.children[0].children[0].children
    ]
    return paint_grid(Grid(head, rows, sides), context, width)


def _words(row: Iterable[Iterable[Segment]]) -> list[str]:
    return ["".join(segment.text for segment in cell) for cell in row]


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
