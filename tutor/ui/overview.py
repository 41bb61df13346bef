"""All the slides of a course painted small, by scenario."""

from collections.abc import Collection
from time import perf_counter
from typing import NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

from tutor.maps.signs import signs_of
from tutor.model.course import Course
from tutor.model.slide import Slide
from tutor.model.targets import SlideRef
from tutor.painting.blocks import Block, Line, Zone, shorten, shorten_inside
from tutor.painting.look import Look
from tutor.painting.moment import Moment
from tutor.painting.slides import paint_slide
from tutor.painting.thumbnails import shrink

_NARROWEST = 25
"""The least width of a tile, and its gap."""

_LEAST = 8
"""The width of a tile in a window that is narrower still."""

_SEEN_AT = 100, 33
"""The room in which slides are painted before they are made small: that of the usual window."""

_AT_ONCE = 0.03
"""For how many seconds slides are painted before what there is is shown."""

Thumbnails = dict[tuple[SlideRef, int], list[Line]]
"""Slides painted small, each by the width at which it is."""


class _Row(NamedTuple):
    """Tiles side by side; a heading where there is none."""

    top: int
    heading: str
    slides: tuple[SlideRef, ...]
    first: int
    """The number of its first zone."""


class Overview:
    """The tiles of a course at a width. What is not in view is not painted."""

    def __init__(
        self,
        course: Course,
        look: Look,
        here: SlideRef,
        seen: Collection[SlideRef],
        thumbnails: Thumbnails,
        width: int,
    ) -> None:
        self._course = course
        self._look = look
        self._here = here
        self._seen = seen
        self._thumbnails = thumbnails
        self._width = width
        self._columns = max(1, (width + 1) // (_NARROWEST + 1))
        self._tile = max((width + 1) // self._columns - 1, _LEAST)
        self._height = max(1, (self._tile - 2) * _SEEN_AT[1] // _SEEN_AT[0]) + 2
        self.slides: list[SlideRef] = []
        """The slide of each zone, from number 1 on."""
        self._rows: list[_Row] = []
        self.is_whole = True
        """Whether nothing of what was last painted was left for later."""
        self.block = self._arranged()

    def at(self, width: int) -> "Overview":
        """Return the tiles at another width."""
        return Overview(self._course, self._look, self._here, self._seen, self._thumbnails, width)

    def number_of(self, slide: SlideRef) -> int:
        """Return the number of a slide's zone."""
        return self.slides.index(slide) + 1

    def beside(self, number: int, rows: int) -> int:
        """Return the zone so many rows of tiles under another, or above; itself at an end."""
        tiled = [row for row in self._rows if row.slides]
        at = next(i for i, row in enumerate(tiled) if number < row.first + len(row.slides))
        if not 0 <= at + rows < len(tiled):
            return number
        row = tiled[at + rows]
        return row.first + min(number - tiled[at].first, len(row.slides) - 1)

    def lines(self, first: int, end: int, lit: int | None) -> list[Line]:
        """Return some lines, one zone lit; what takes long is left out, for another time."""
        stop = perf_counter() + _AT_ONCE
        self.is_whole = True
        lines: list[Line] = []
        top = 0
        for row in self._rows:
            if row.top >= end:
                break
            if row.top + (self._height if row.slides else 1) > first:
                top = top if lines else row.top
                lines += self._painted(row, lit, stop)
        block = Block(self._width, lines[max(first - top, 0) :][: end - first], [])
        return self._look.drawn(block).lines

    def _arranged(self) -> Block:
        zones: list[Zone] = []
        y = 0
        for scenario in self._course.scenarios.values():
            refs = list(scenario.refs)
            self._rows.append(_Row(y, f"{scenario.title} · {len(refs)}", (), 0))
            y += 1
            for start in range(0, len(refs), self._columns):
                some = tuple(refs[start : start + self._columns])
                self._rows.append(_Row(y, "", some, len(zones) + 1))
                for place in range(len(some)):
                    x = place * (self._tile + 1)
                    zones.append(Zone(len(zones) + 1, x, y, self._tile, self._height))
                y += self._height
            self.slides += refs
        empty: Line = []
        return Block(self._width, [empty] * y, zones)

    def _painted(self, row: _Row, lit: int | None, stop: float) -> list[Line]:
        page = self._look.palette.page
        if not row.slides:
            title = shorten(f" {row.heading}", self._width)
            title += " " * (self._width - cell_len(title))
            return [[Segment(title, page + self._look.palette.title)]]
        tiles = [
            self._tiled(ref, number == lit, stop)
            for number, ref in enumerate(row.slides, row.first)
        ]
        gap = Segment(" ", page)
        spare = Segment(" " * (self._width - len(tiles) * (self._tile + 1) + 1), page)
        lines: list[Line] = []
        for parts in zip(*tiles, strict=True):
            line = [piece for part in parts for piece in (*part, gap)][:-1]
            lines.append([*line, spare])
        return lines

    def _tiled(self, ref: SlideRef, is_lit: bool, stop: float) -> list[Line]:
        """Return a slide made small, in a border that bears its number and its title."""
        border = self._look.glyphs.border
        scenario = self._course.scenarios[ref.scenario]
        slide, inner = scenario.slides[ref.slide], self._tile - 2
        style = self._edge(is_lit)
        title = f" {scenario.numbers[ref.slide]} "
        title += f"{shorten_inside(slide.title, inner - 4 - cell_len(title))} "
        rule = border.top * (inner - 3 - cell_len(title))
        left, right = Segment(border.left, style), Segment(border.right, style)
        top = Segment(border.top_left, style), Segment(title, self._title(is_lit))
        end = Segment(f"{rule} {self._sign(ref)} {border.top_right}", style)
        bottom = f"{border.bottom_left}{border.bottom * inner}{border.bottom_right}"
        inside = self._thumbnail(slide, stop)
        return [
            [*top, end],
            *([left, *line, right] for line in inside),
            [Segment(bottom, style)],
        ]

    def _edge(self, is_lit: bool) -> Style:
        palette = self._look.palette
        return palette.page + (palette.lit if is_lit else palette.border)

    def _title(self, is_lit: bool) -> Style:
        palette = self._look.palette
        return palette.page + (palette.lit if is_lit else palette.strong)

    def _sign(self, ref: SlideRef) -> str:
        signs = signs_of(self._look)
        if ref == self._here:
            return signs.here
        return signs.seen if ref in self._seen else signs.unseen

    def _thumbnail(self, slide: Slide, stop: float) -> list[Line]:
        key = (slide.ref, self._tile)
        height, inner, look = self._height - 2, self._tile - 2, self._look
        if key not in self._thumbnails:
            if perf_counter() > stop:
                self.is_whole = False
                return [[Segment(" " * inner, look.palette.page)]] * height
            width, seen = _SEEN_AT
            block = paint_slide(slide, look, width, seen, Moment())
            block = block._replace(lines=block.lines[:seen])
            lines = shrink(block, inner, height, mixes=look.palette.own)
            self._thumbnails[key] = lines
        return self._thumbnails[key]
