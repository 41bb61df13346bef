"""A quick look at a slide, which tells most of those that need not be painted.

Painting a slide takes milliseconds, and a course may have ten thousand. This counts lines from
above: no slide is painted with more than it counts, and where it cannot tell, painting decides.
"""

import re
from collections.abc import Callable
from itertools import zip_longest
from typing import Any, NamedTuple

from tutor.model import elements as kinds
from tutor.model import screens as frames
from tutor.model.actions import Say
from tutor.model.course import Slide
from tutor.model.elements import Element
from tutor.painting.elements.columns import NARROWEST, shares
from tutor.painting.windows import SMALLEST, USUAL, Window

WINDOWS = 3
"""The windows of 80×24 that a slide may take."""
NEAR = 2
"""Those in which its hotspots should be: the first, and the one that a page down shows."""

_SCREEN = 75
"""The cells that the narrower of both windows leaves to the screen, or to a text above it."""
_ASIDE = 34
"""The cells of a text beside its screen."""
_WAY_ON = 3
"""The lines that tell how to go on, and the one above them."""
_MARK = 8
"""The cells of a hotspot's number and pointer."""
_WIDER = 12
"""The cells that the usual window may give more to an element."""
_BULLET = 5
"""The cells of a list's mark."""
_FIELD = 42
"""The cells of the widest field."""

_PLAIN = re.compile("[ -~¡-¬®-±´-¸º-ſ‘-”–-—•…€←-↓☞\xa0]*")
_BREAK = re.compile("(?<!«) (?![?!:;»%€0-9])")
_BOXES = re.compile("[─-▟]")
_MARKDOWN = re.compile(
    r" {0,3}(?:((?<! )- |(?<! )\d{1,3}[.)] )?"
    r"((?:[A-Za-zÀ-ſ«(“‘]|\*\*?[\w«]|\d+[ ,/%€h])[^<&`\\]*))?"
)


class _UnsureError(Exception):
    """It cannot be told without painting."""


class Lines(NamedTuple):
    """How many lines a slide takes at most, however its hotspots are answered."""

    usual: int
    smallest: int


def doubtful_windows(slide: Slide, *, is_menu: bool = False) -> tuple[Window, ...]:
    """Return the windows in which only painting can tell whether a slide shows as it should."""
    lines = most_lines(slide, is_menu=is_menu)
    if lines is None:
        return SMALLEST, USUAL
    pages = NEAR if slide.hotspots else WINDOWS
    small = () if lines.smallest <= pages * SMALLEST.slide[1] else (SMALLEST,)
    return small if lines.usual <= USUAL.slide[1] else (*small, USUAL)


def most_lines(slide: Slide, *, is_menu: bool = False) -> Lines | None:
    """Return a slide's lines, counted from above; None where only painting can tell."""
    try:
        usual, smallest = _count(slide)
    except _UnsureError:
        return None
    done = len(slide.hotspots) if is_menu else 0
    return Lines(usual + done, smallest + done)


def _count(slide: Slide) -> Lines:
    if slide.screen is None:
        text = 1 + _explanation(slide, _SCREEN)
        return Lines(text, text)
    screen = _screen(slide.screen)
    if not slide.text:
        return Lines(screen + _way_on(slide), screen + _way_on(slide))
    aside, above = _explanation(slide, _ASIDE), _explanation(slide, _SCREEN)
    return Lines(max(aside, screen), above + 1 + screen)


def _explanation(slide: Slide, width: int) -> int:
    return _wrapped(slide.title, width) + 2 + _markdown(slide.text, width) + _way_on(slide)


def _way_on(slide: Slide) -> int:
    return _WAY_ON if slide.next or slide.end else 0


def _screen(screen: frames.Screen) -> int:
    room = _FRAMES.get(type(screen.frame))
    if room is None:
        raise _UnsureError
    columns, lines, widest = room
    for name in screen.frame.__struct_fields__:
        _on_one_line(getattr(screen.frame, name), widest)
    return lines + _elements(screen.elements, _SCREEN - columns)


_FRAMES: dict[type[frames.Frame], tuple[int, int, int]] = {
    frames.Browser: (6, 4, 55),
    frames.Phone: (33, 5, 18),
    frames.Email: (6, 7, 60),
    frames.Letter: (8, 6, 60),
    frames.Document: (10, 3, 30),
    frames.Plain: (6, 4, 60),
}
"""The columns and the lines that each frame takes, and the cells of its longest text."""


def _elements(elements: tuple[Element, ...], width: int) -> int:
    return sum(_element(element, width) + 1 for element in elements)


def _element(element: Element, width: int) -> int:
    lines = _LINES.get(type(element))
    if lines is None:
        raise _UnsureError
    if element.action is None:
        count = lines(element, width)
    elif len(element.caption.strip()) > 2:
        count = lines(element, width - _MARK)
    else:
        raise _UnsureError
    if isinstance(element.action, Say):
        count += _markdown(element.action.message, width - 4)
    return count + (_wrapped(element.callout, width - 6) if element.callout else 0)


def _cells(text: str) -> int:
    """Return the width of a text of common characters, each one cell wide."""
    if not _PLAIN.fullmatch(text):
        raise _UnsureError
    return len(text)


def _wrapped(text: str, width: int) -> int:
    """Return the lines of a text of which no word is cut."""
    if _cells(text) <= width:
        return 1
    count, used = 1, 0
    for run in _BREAK.split(text):
        if len(run) > width:
            raise _UnsureError
        if used + len(run) > width:
            count, used = count + 1, 0
        used += len(run) + 1
    return count


def _markdown(text: str, width: int) -> int:
    """Return the lines of paragraphs and of plain lists."""
    pieces: list[tuple[str, str]] = []
    gaps, open_piece = 0, False
    for line in text.rstrip("\n").split("\n"):
        found = _MARKDOWN.fullmatch(line)
        if found is None:
            raise _UnsureError
        mark, words = found.groups("")
        if mark:
            gaps += bool(pieces) and mark[-2:] != pieces[-1][0][-2:]
        if mark or not open_piece or not words:
            pieces.append((mark, words))
        else:
            pieces[-1] = pieces[-1][0], f"{pieces[-1][1]} {words}"
        open_piece = bool(words) and not words.endswith("  ")
    width -= _BULLET if any(mark for mark, _ in pieces) else 0
    return gaps + sum(_wrapped(words, width) for _, words in pieces)


def _on_one_line(text: str, width: int) -> int:
    if _cells(text) > width:
        raise _UnsureError
    return 1


def _field(element: kinds.Field, width: int) -> int:
    help_lines = _wrapped(element.help, width) if element.help else 0
    value = _on_one_line(element.value, min(width - 4, _FIELD))
    return _wrapped(element.label, width) + value + help_lines


def _columns(element: kinds.Columns, width: int) -> int:
    """Return the lines of columns that stand in the same way in both windows."""
    widths = shares(element, width)
    if min(widths, default=0) >= NARROWEST:
        columns = zip(element.columns, widths, strict=True)
        return max(_elements(column, share) for column, share in columns)
    if min(shares(element, width + _WIDER), default=NARROWEST) >= NARROWEST:
        raise _UnsureError
    return sum(_elements(column, width) for column in element.columns)


def _table(element: kinds.Table, width: int) -> int:
    """Return the lines of a table whose cells all have room for one."""
    rows = [element.head, *element.rows]
    widths = [max(map(_cells, column)) for column in zip_longest(*rows, fillvalue="")]
    if sum(widths) + 2 * len(widths) > width:
        raise _UnsureError
    return 1 + len(rows)


def _image(element: kinds.Image, width: int) -> int:
    """Return the lines of a drawing that has room."""
    lines = element.art.rstrip("\n").split("\n")
    if element.source or not element.art:
        raise _UnsureError
    return sum(_on_one_line(_BOXES.sub("-", line), width) for line in lines)


def _steps(element: kinds.Steps, width: int) -> int:
    if 2 * len(element.items) > width:
        raise _UnsureError
    if element.current is None:
        return sum(1 + _wrapped(item, width - 6) for item in element.items)
    return 1 + max(
        (_wrapped(f"Étape 99 sur 99 {item}", width) for item in element.items), default=0
    )


_LINES: dict[type[Element], Callable[[Any, int], int]] = {
    kinds.Heading: lambda element, width: _wrapped(element.text, width),
    kinds.Text: lambda element, width: _markdown(element.text, width),
    kinds.List: lambda element, width: sum(_markdown(item, width - 6) for item in element.items),
    kinds.Field: _field,
    kinds.Checkbox: lambda element, width: _wrapped(element.label, width - 2),
    kinds.Radio: lambda element, width: sum(
        _wrapped(text, width - 2) for text in (element.label, *element.options)
    ),
    kinds.Button: lambda element, width: 2 + _wrapped(element.label, width - 6),
    kinds.Link: lambda element, width: _wrapped(element.label, width),
    kinds.Card: lambda element, width: (
        2 + _wrapped(element.title, width - 6) + _elements(element.elements, width - 4)
    ),
    kinds.Steps: _steps,
    kinds.Table: _table,
    kinds.Image: _image,
    kinds.Notice: lambda element, width: (
        1 + _markdown(element.text, width - 4) + _elements(element.elements, width - 4)
    ),
    kinds.Divider: lambda element, width: _on_one_line(element.label, width - 6),
    kinds.Columns: _columns,
    kinds.Badge: lambda element, width: _wrapped(element.label, width - 2),
    kinds.Logo: lambda element, width: (
        _wrapped(element.name, width - 2) + _wrapped(element.motto, width)
    ),
}
"""The lines of each kind; the kinds that are not here are painted."""
