"""Paints the ways through a service: a bar, tabs, a path, a bar at the side."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from rich.segment import Segment

from tutor.model.elements import Item, Nav
from tutor.painting.blocks import Block, beside, blank, line_block, lines_block, pad, stack, widen
from tutor.painting.context import Context
from tutor.painting.flow import (
    answer_of,
    is_for_later,
    mark_width,
    paint_element,
    paint_marked,
    paint_pointing_up,
    spotlit,
)
from tutor.painting.hyperlinks import linked
from tutor.painting.wrapping import wrap

_GAP = 2
_APART = " › "


class _Placed(NamedTuple):
    """An item as it is painted, and where in its line."""

    item: Item
    block: Block
    x: int

    @property
    def end(self) -> int:
        return self.x + self.block.width


def paint(element: Nav, context: Context, width: int) -> Block:
    """Return the items in their style; on several lines where one has no room for them."""
    return _STYLES[element.style](element, context, width)


def paint_item(element: Item, context: Context, width: int) -> Block:
    """Return an item's words, as they are on its ground."""
    style = linked(context.ground, element.url) if context.hyperlinks else context.ground
    return lines_block(wrap([Segment(element.label, style)], width), context.ground)


def _bar(element: Nav, context: Context, width: int) -> Block:
    """Return items over a line that is thick under the present one."""
    palette, glyphs = context.palette, context.glyphs
    thin, thick = context.style(palette.border), context.style(palette.primary)
    parts: list[Block] = []
    for line in _lines(element, context, width, _GAP):
        at = next((one for one in line if one.item is element.here), None)
        end = at.end if at else 0
        start = at.x if at else 0
        rule = [
            Segment(glyphs.rule * start, thin),
            Segment(glyphs.step * (end - start), thick),
            Segment(glyphs.rule * (width - end), thin),
        ]
        parts += [_row(line, " " * _GAP, context), line_block(rule), *_told(line, context, width)]
    return stack(parts, context.ground)


def _tabs(element: Nav, context: Context, width: int) -> Block:
    """Return items on a line that opens under the present one, which is joined to the page."""
    border, style = context.glyphs.border, context.style(context.palette.border)
    parts: list[Block] = []
    for line in _lines(element, context, width - 2 * _GAP, 2 * _GAP):
        line = [one._replace(x=one.x + _GAP) for one in line]
        row = pad(_row(line, " " * 2 * _GAP, context), context.ground, left=_GAP, right=_GAP)
        row = widen(row, width, context.ground)
        at = next((one for one in line if one.item is element.here), None)
        if at is None:
            parts += [row, line_block([Segment(border.top * width, style)])]
        else:
            parts += _joined(row, at, context, width)
        parts += _told(line, context, width)
    return stack(parts, context.ground)


def _joined(row: Block, at: _Placed, context: Context, width: int) -> list[Block]:
    """Return a line of tabs, the sides of the present one drawn around it down to the page."""
    border, style = context.glyphs.border, context.style(context.palette.border)
    left, right = at.x - 2, at.end + 1
    inside = right - left - 1
    top = border.top_left + border.top * inside + border.top_right
    bottom = border.top * left + border.bottom_right + " " * inside + border.bottom_left
    side = Segment(border.left, style)
    lines = []
    for line in row.lines:
        before, _, tab, _, after = Segment.divide(line, [left, left + 1, right, right + 1, width])
        lines.append([*before, side, *tab, side, *after])
    return [
        widen(
            pad(line_block([Segment(top, style)]), context.ground, left=left), width, context.ground
        ),
        row._replace(lines=lines),
        line_block([Segment(bottom + border.top * (width - right - 1), style)]),
    ]


def _path(element: Nav, context: Context, width: int) -> Block:
    """Return items one after the other, up to the present one."""
    parts: list[Block] = []
    for line in _lines(element, context, width, len(_APART)):
        parts += [_row(line, _APART, context), *_told(line, context, width)]
    return stack(parts, context.ground)


def _side(element: Nav, context: Context, width: int) -> Block:
    """Return items one under the other, a bar before the present one."""
    before = max((mark_width(item, context) for item in element.items), default=0)
    parts: list[Block] = []
    for item in element.items:
        if parts and context.roomy:
            parts.append(blank(1, 1, context.ground))
        own = _ground(item, element, context)
        left = before - mark_width(item, context)
        block = pad(paint_element(item, own, width - 2 - left), own.ground, left=left)
        sign = context.glyphs.bar if item is element.here else " "
        edge = Segment(f"{sign} ", context.style(context.palette.primary))
        parts.append(beside([Block(2, [[edge]] * block.height, []), block], context.ground))
    return stack(parts, context.ground)


_STYLES: dict[str, Callable[[Nav, Context, int], Block]] = {
    "bar": _bar,
    "tabs": _tabs,
    "path": _path,
    "side": _side,
}


def _ground(item: Item, nav: Nav, context: Context) -> Context:
    """Return what an item is painted in: the present one stands out."""
    palette = context.palette
    if item is nav.here:
        return context.on(context.style(palette.primary) + palette.strong)
    subdued = context.subdues and not context.hotspot(item) and not item.url
    return context.on(context.style(palette.muted)) if subdued else context


def _lines(element: Nav, context: Context, width: int, gap: int) -> list[list[_Placed]]:
    """Return the items painted, in as few lines as have room for them."""
    lines: list[list[_Placed]] = []
    for item in element.items:
        block = paint_marked(item, _ground(item, element, context), width)
        block = spotlit(item, block, context)
        x = lines[-1][-1].end + gap if lines else 0
        if not lines or x + block.width > width:
            lines.append([])
            x = 0
        lines[-1].append(_Placed(item, block, x))
    return lines


def _row(line: Sequence[_Placed], between: str, context: Context) -> Block:
    """Return items side by side, their words at one height, with the same between them."""
    sign = line_block([Segment(between, context.style(context.palette.muted))])
    blocks: list[Block] = []
    for one in line:
        blocks += [sign, one.block] if blocks else [one.block]
    highest = max(block.height for block in blocks)
    tops = [(highest - block.height) // 2 for block in blocks]
    lowered = (pad(block, context.ground, top=top) for block, top in zip(blocks, tops, strict=True))
    return beside([*lowered], context.ground)


def _told(line: Sequence[_Placed], context: Context, width: int) -> list[Block]:
    """Return the callouts and the answers of items, under their line."""
    told: list[Block] = []
    for one in line:
        callout = one.item.callout
        if callout and not is_for_later(one.item, context):
            told.append(paint_pointing_up(callout, context, width, one.x))
        if answer := answer_of(one.item, context, width):
            told.append(answer)
    return told
