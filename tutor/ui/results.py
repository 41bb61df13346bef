"""Paints search results, the words that were searched marked."""

from typing import NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

from tutor.painting.blocks import Block, Line, Zone, lines_block, shorten, widen
from tutor.painting.look import Look
from tutor.painting.wrapping import wrap
from tutor.search.excerpts import Excerpt, cut
from tutor.ui.entry import Entry


class ResultRow(NamedTuple):
    """The texts of one result, from left to right."""

    title: Excerpt
    place: str
    """At the right of the title; shortened first."""
    number: str = ""
    """At the right of the place; never shortened."""
    label: str = ""
    """Before the context: which text of the slide it is."""
    context: Excerpt | None = None


def place_rows(count: int, height: int, width: int) -> Block:
    """Return rows of some height that are not painted yet, with a zone for each."""
    seen = max(height - 1, 1)  # the last line of a high row is a gap
    zones = [Zone(number + 1, 0, number * height, width, seen) for number in range(count)]
    empty: Line = []
    return Block(width, [empty] * (count * height), zones)


def paint_row(row: ResultRow, look: Look, width: int, *, lit: bool) -> list[Line]:
    """Return the lines of one row: one, or three where there is a context to tell."""
    palette = look.palette
    ground = palette.page + palette.lit if lit else palette.page
    pointer = f" {look.glyphs.on} " if lit else "   "
    titled = min(cell_len(row.title.text), width * 2 // 3)
    place = shorten(row.place, width - len(pointer) - titled - len(row.number) - 2)
    place = f" {place}{row.number} " if row.place else ""
    room = width - len(pointer) - cell_len(place)
    title = _marked(row.title, room, ground + palette.strong, look)
    title_line = [Segment(pointer, ground), *_filled(title, room, ground), Segment(place, ground)]
    lines = [title_line]
    if row.context:
        context = _context(row, row.context, look, width, ground)
        lines += [context, [Segment(" " * width, palette.page)]]
    block = Block(width, lines, [])
    return look.drawn(block).lines


def _context(row: ResultRow, told: Excerpt, look: Look, width: int, ground: Style) -> Line:
    context = [Segment(" " * 3, ground)]
    if row.label:
        context.append(Segment(f"{row.label} ", ground + look.palette.muted))
    left = width - sum(cell_len(segment.text) for segment in context) - 1
    return _filled([*context, *_marked(cut(told, left), left, ground, look)], width, ground)


def paint_entry(label: str, entry: Entry, look: Look, width: int) -> tuple[Block, int]:
    """Return the line on which one types, and the column where its cursor stands."""
    palette = look.palette
    field = palette.page + palette.field
    head = f" {label} "
    room = max(width - cell_len(head) - 2, 1)
    start = 0
    while cell_len(entry.text[start : entry.at]) >= room:
        start += 1
    before = entry.text[start : entry.at]
    shown = shorten(entry.text[start:], room)
    column = cell_len(head) + 1 + cell_len(before)
    shown += " " * (room - cell_len(shown) + 1)
    split = len(before)
    line = [
        Segment(head, palette.page + palette.title),
        Segment(f" {shown[:split]}", field),
        Segment(shown[split], field + Style(underline=True)),
        Segment(shown[split + 1 :], field),
    ]
    block = Block(width, [line], [])
    return look.drawn(block), column


def paint_hint(words: str, look: Look, width: int) -> list[Line]:
    """Return what is told where nothing was found."""
    style = look.palette.page + look.palette.muted
    lines = [[Segment("   ", style), *line] for line in wrap([Segment(words, style)], width - 6)]
    block = widen(lines_block([[], *lines], style), width, look.palette.page)
    return look.drawn(block).lines


def _marked(excerpt: Excerpt, width: int, style: Style, look: Look) -> Line:
    """Return as much of a text as there is room for, its marks seen with and without colours."""
    text = shorten(excerpt.text, width)
    marked = style + look.palette.callout + Style(bold=True, underline=True)
    line: Line = []
    at = 0
    for start, end in excerpt.marks:
        start, end = min(start, len(text)), min(end, len(text))
        line += [Segment(text[at:start], style), Segment(text[start:end], marked)]
        at = end
    line.append(Segment(text[at:], style))
    return [segment for segment in line if segment.text]


def _filled(line: Line, width: int, style: Style) -> Line:
    spare = width - sum(cell_len(segment.text) for segment in line)
    return [*line, Segment(" " * spare, style)] if spare > 0 else line
