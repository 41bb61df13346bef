"""A quick look at a slide, which tells most of those that need not be painted.

Painting a slide takes milliseconds, and a course may have ten thousand. This counts lines from
above: no slide is painted with more than it counts, and where it cannot tell, painting decides.
Wrapping fills any two lines that follow one another with more than one line's width: hence the
doubled lengths.
"""

import re
from collections.abc import Callable
from typing import Any, NamedTuple

from tutor.model import elements as kinds
from tutor.model import screens as frames
from tutor.model.actions import Say
from tutor.model.course import Slide
from tutor.model.elements import Element
from tutor.painting.windows import SMALLEST, USUAL

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
_NARROWEST = 18
"""The cells under which columns stand one under the other."""
_FIELD = 42
"""The cells of the widest field."""
_FRAME_TEXT = 40
"""The cells of text that every frame has room for."""

_PLAIN = re.compile("[ -~¡-¬®-±´-¸º-ſ‘-”–-—•…€\xa0]*")
_BREAK = re.compile("(?<!«) (?![?!:;»%€0-9])")
_MARKDOWN = re.compile(
    r" {0,3}(?:(?:(?<! )- |(?<! )\d{1,3}[.)] )?(?:[A-Za-zÀ-ſ«(“‘]|\*\*?\w|\d+[ ,/%€h])[^<&`\\]*)?"
)


class _UnsureError(Exception):
    """It cannot be told without painting."""


class Lines(NamedTuple):
    """How many lines a slide takes at most, however its hotspots are answered."""

    usual: int
    smallest: int


def surely_fits(slide: Slide) -> bool:
    """Return whether a slide surely shows as it should in both windows."""
    lines = most_lines(slide)
    pages = NEAR if slide.hotspots else WINDOWS
    return lines is not None and (
        lines.usual <= USUAL.slide[1] and lines.smallest <= pages * SMALLEST.slide[1]
    )


def most_lines(slide: Slide) -> Lines | None:
    """Return a slide's lines, counted from above; None where only painting can tell."""
    try:
        return _count(slide)
    except _UnsureError:
        return None


def _count(slide: Slide) -> Lines:
    if slide.screen is None:
        text = 1 + _explanation(slide, _SCREEN)
        return Lines(text, text)
    screen = _screen(slide.screen)
    if not slide.text:
        return Lines(screen + _WAY_ON, screen + _WAY_ON)
    aside, above = _explanation(slide, _ASIDE), _explanation(slide, _SCREEN)
    return Lines(max(aside, screen), above + 1 + screen)


def _explanation(slide: Slide, width: int) -> int:
    return _wrapped(slide.title, width) + 2 + _markdown(slide.text, width) + _WAY_ON


def _screen(screen: frames.Screen) -> int:
    room = _FRAMES.get(type(screen.frame))
    texts = (getattr(screen.frame, name) for name in screen.frame.__struct_fields__)
    if room is None or sum(_cells(text) for text in texts) > _FRAME_TEXT:
        raise _UnsureError
    columns, lines = room
    return lines + _elements(screen.elements, _SCREEN - columns)


_FRAMES: dict[type[frames.Frame], tuple[int, int]] = {
    frames.Browser: (6, 4),
    frames.Phone: (33, 5),
    frames.Email: (6, 7),
    frames.Letter: (8, 6),
    frames.Document: (10, 3),
    frames.Plain: (6, 4),
}
"""The columns and the lines that each frame takes."""


def _elements(elements: tuple[Element, ...], width: int) -> int:
    return sum(_element(element, width) + 1 for element in elements)


def _element(element: Element, width: int) -> int:
    lines = _LINES.get(type(element))
    if lines is None:
        raise _UnsureError
    if element.action is None:
        count = lines(element, width)
    elif len(element.caption.strip()) > 2:
        count = lines(element, width - _MARK) + 1
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
    cells = _cells(text)
    if cells <= width:
        return 1
    if max(map(len, _BREAK.split(text))) > width:
        raise _UnsureError
    return 1 + 2 * cells // width


def _markdown(text: str, width: int) -> int:
    """Return the lines of paragraphs and of plain lists."""
    count, width = 0, width - 6
    for line in text.rstrip("\n").split("\n"):
        if not _MARKDOWN.fullmatch(line):
            raise _UnsureError
        count += 1 + _wrapped(line, width)
    return count


def _on_one_line(text: str, width: int) -> int:
    if _cells(text) > width:
        raise _UnsureError
    return 1


def _field(element: kinds.Field, width: int) -> int:
    help_lines = _wrapped(element.help, width) if element.help else 0
    value = _on_one_line(element.value, min(width - 4, _FIELD))
    return _wrapped(element.label, width) + value + help_lines


def _columns(element: kinds.Columns, width: int) -> int:
    """Return the lines of columns of one width that stand side by side."""
    share = (width + 2) // max(len(element.columns), 1) - 2
    if element.widths or share < _NARROWEST:
        raise _UnsureError
    return max((_elements(column, share) for column in element.columns), default=0)


def _steps(element: kinds.Steps, width: int) -> int:
    if 2 * len(element.items) > width:
        raise _UnsureError
    return 2 + sum(1 + _wrapped(item, width - 24) for item in element.items)


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
