"""Paints the lines at the window's edges: header, path taken, keys."""

from collections.abc import Sequence

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

from tutor.language import Phrase
from tutor.painting.blocks import Block, Line, Zone, shorten, shorten_inside
from tutor.painting.look import Look
from tutor.painting.windows import SMALLEST

_TOO_SMALL = Phrase("Window too small: it needs {smallest} (here {width}×{height})")
MORE = -1
"""The number of the zone that shows what lies under the window."""

MORE_BELOW = Phrase("{glyph} more")
_BETWEEN = " › "


def header(left: str, right: str, look: Look, width: int) -> Block:
    """Return the course at the left, the scenario and one's place in it at the right.

    Where there is no room for both, this place stays.
    """
    style = look.palette.header
    right = shorten_inside(f" {right} ", width)
    left = shorten(f" {left}", width - cell_len(right))
    spare = " " * (width - cell_len(left) - cell_len(right))
    line: Line = [
        Segment(left + spare, style + look.palette.strong),
        Segment(right, style),
    ]
    return _finish(line, [], look, width)


def is_too_small(width: int, height: int) -> bool:
    """Return whether a window is smaller than it should be."""
    return width < SMALLEST.width or height < SMALLEST.height


def too_small(look: Look, width: int, height: int) -> Block:
    """Return what the window needs, and what it has."""
    values = {"smallest": SMALLEST, "width": width, "height": height}
    words = shorten(_TOO_SMALL(look.language, **values), width)
    spare = " " * (width - cell_len(words))
    return _finish([Segment(words + spare, look.palette.badge)], [], look, width)


def breadcrumb(titles: Sequence[tuple[str, int]], look: Look, width: int) -> Block:
    """Return the path taken, its start left out where it is too long; it points at what follows.

    A title's zone bears as its number how many steps back the slide lies; 0 is no zone.
    """
    style, page = look.palette.muted, look.palette.page
    shown: list[tuple[str, int]] = []
    on = _BETWEEN if titles and titles[-1][1] else ""
    room = width - 2 - cell_len(f"…{_BETWEEN}{on}")
    for title, steps in reversed(titles):
        needed = cell_len(title) + (cell_len(_BETWEEN) if shown else 0)
        if needed > room:
            left_out = (shorten(title, room), steps) if not shown else ("…", 0)
            shown.append(left_out)
            break
        shown.append((title, steps))
        room -= needed
    return _crumbs(shown[::-1], page + style, page + look.palette.title, look, width)


def footer(
    items: Sequence[tuple[str, int | None]], more: bool, look: Look, width: int, going_on: str = ""
) -> Block:
    """Return the keys that work now, what goes on, and whether there is more under the window.

    Each item is a key and its words; its zone bears its number, where it has one, and that of what
    is under it MORE.
    """
    style = look.palette.footer
    below = f" {MORE_BELOW(look.language, glyph=look.glyphs.more)} " if more else ""
    mark = (f" {look.glyphs.on} {going_on} " if going_on else "") + below
    mark = mark if cell_len(mark) <= width else ""
    room = width - cell_len(mark)
    line: Line = []
    zones: list[Zone] = []
    x = 0
    for words, number in items:
        size = cell_len(words) + 2
        if x + size > room:
            break
        line += key_and_words(words, look)
        zones += [Zone(number, x, 0, size, 1)] if number is not None else []
        x += size
    line.append(Segment(" " * (room - x), style))
    if mark:
        line.append(Segment(mark, look.palette.badge))
    if mark and below:
        zones.append(Zone(MORE, width - cell_len(below), 0, cell_len(below), 1))
    return _finish(line, zones, look, width)


def key_and_words(words: str, look: Look) -> Line:
    """Return a footer's item: the key that it begins with, which stands out, and its words."""
    key, _, rest = words.partition(" ")
    style = look.palette.footer
    return [Segment(f" {key}", style + look.palette.key), Segment(f" {rest} ", style)]


def message(words: str, look: Look, width: int) -> Block:
    """Return a message in the place of the keys."""
    shown = shorten(f" {look.glyphs.pointer} {words}", width)
    spare = " " * (width - cell_len(shown))
    return _finish([Segment(shown + spare, look.palette.badge)], [], look, width)


def _crumbs(
    crumbs: Sequence[tuple[str, int]], style: Style, here: Style, look: Look, width: int
) -> Block:
    line: Line = [Segment("  ", style)]
    zones: list[Zone] = []
    x = 2
    for index, (title, steps) in enumerate(crumbs):
        if index:
            line.append(Segment(_BETWEEN, style))
            x += cell_len(_BETWEEN)
        line.append(Segment(title, style if steps else here))
        if steps:
            zones.append(Zone(steps, x, 0, cell_len(title), 1))
        x += cell_len(title)
    if crumbs and crumbs[-1][1] and x + cell_len(_BETWEEN) <= width:
        line.append(Segment(_BETWEEN, style))
        x += cell_len(_BETWEEN)
    line.append(Segment(" " * max(0, width - x), style))
    return _finish(line, zones, look, width)


def _finish(line: Line, zones: list[Zone], look: Look, width: int) -> Block:
    return look.drawn(Block(width, [line], zones))
