"""A quick look at a slide, which spares painting those that surely show as they should.

Painting takes a millisecond, and a course may have ten thousand slides. Here lines are counted
from above; what is not of the plainest is left to painting, which decides.
"""

import re
from itertools import pairwise

from tutor.checks.paintings import MARKDOWN, is_on_one_line
from tutor.model import elements as kinds
from tutor.model import screens as frames
from tutor.model.actions import Say
from tutor.model.elements import Element
from tutor.model.slide import Slide
from tutor.model.texts import own_texts
from tutor.painting.elements.columns import NARROWEST, shares
from tutor.painting.windows import SMALLEST, USUAL

WINDOWS = 3
"""The windows of 80×24 that a slide may take."""
NEAR = 2
"""Those in which its hotspots should be: the first, and the one that a page down shows."""

_WIDTH, _ASIDE = 75, 34
"""The cells of a screen, or of an explanation above it, and of an explanation beside it."""
_WAY_ON = 3
"""The lines of words that lead on or tell more, and the one above them."""

_FRAMES: dict[type[frames.Frame], tuple[int, int, int]] = {
    frames.Browser: (6, 4, 55),
    frames.Email: (6, 8, 60),
    frames.Letter: (8, 6, 60),
    frames.Document: (10, 3, 30),
    frames.Plain: (6, 4, 60),
}
"""The columns and the lines that a frame takes, and the cells that it has for a text."""

_LINES: dict[type[Element], int] = {
    kinds.Heading: 0,
    kinds.Text: 0,
    kinds.List: 0,
    kinds.Field: 0,
    kinds.Checkbox: 0,
    kinds.Radio: 0,
    kinds.Button: 2,
    kinds.Link: 0,
    kinds.Badge: 0,
    kinds.Logo: 0,
    kinds.Divider: 0,
    kinds.Steps: 1,
    kinds.Card: 2,
    kinds.Notice: 1,
    kinds.Columns: 0,
}
"""The lines that a kind takes besides its texts and what it holds; other kinds are painted."""
_MARK, _EDGES, _BULLET = 8, 6, 5
"""The cells before a hotspot, around the texts of an element, and before those of a list."""
_FIELD = 42
"""The cells of the widest field."""

_PLAIN = re.compile("[ -~¡-¬®-±´-¸º-ſ‘-”–-—•…€←-↓☞\xa0]*")
_BREAK = re.compile("(?<!«) (?![?!:;»%€0-9])")
_WORDS = r"(?:[A-Za-zÀ-ſ«(“‘]|\*\*?[\w«]|\d+[ ,/%€h])"
"""How a line begins that is no list's, no title, no rule…"""
_GOES_ON = re.compile(rf"(?<=[^ \n])\n {{0,3}}(?={_WORDS})")
_MARKDOWN = re.compile(rf" {{0,3}}((?<! )- |(?<! )\d{{1,3}}[.)] )?({_WORDS}[^<&`\\]*)?")


class _UnsureError(Exception):
    """It cannot be told without painting."""


def surely_fits(slide: Slide, *, is_menu: bool = False) -> bool:
    """Return whether a slide surely shows as it should, however its hotspots are answered."""
    try:
        screen = _screen(slide.screen) if slide.screen else 0
        screen += len(slide.hotspots) if is_menu else 0
        small = _explanation(slide, _WIDTH) + 1 + screen
        is_beside = slide.screen and slide.text
        usual = max(_explanation(slide, _ASIDE), screen) if is_beside else small
    except _UnsureError:
        return False
    pages = NEAR if slide.hotspots else WINDOWS
    return small <= pages * SMALLEST.slide[1] and usual <= USUAL.slide[1]


def _explanation(slide: Slide, width: int) -> int:
    """Return the lines of the title, the text, and the ways on under a text or a lone screen."""
    ways_on = _WAY_ON * (bool(slide.next or slide.end) + bool(slide.details))
    if slide.screen and not slide.text:
        return ways_on
    return _wrapped(slide.title, width) + 2 + _markdown(slide.text, width) + ways_on


def _screen(screen: frames.Screen) -> int:
    _sure(type(screen.frame) in _FRAMES and screen.dialog is None)
    columns, lines, room = _FRAMES[type(screen.frame)]
    for _, text in own_texts(screen.frame):
        _sure(_wrapped(text, room) == 1)
    return lines + _elements(screen.elements, _WIDTH - columns) + _elements(screen.outside, _WIDTH)


def _elements(elements: tuple[Element, ...], width: int) -> int:
    return sum(_element(element, width) + 1 for element in elements)


def _element(element: Element, width: int) -> int:
    _sure(type(element) in _LINES)
    if element.action:
        _sure(len(element.caption.strip()) > 2)
        width -= _MARK
    lines = _LINES[type(element)] + _held(element, width) + _texts(element, width - _EDGES)
    if isinstance(element.action, Say):
        lines += _markdown(element.action.message, width - _EDGES)
    return lines + (_wrapped(element.callout, width - _EDGES) if element.callout else 0)


def _held(element: Element, width: int) -> int:
    """Return the lines of what an element holds, columns side by side."""
    if not isinstance(element, kinds.Columns):
        return _elements(element.children, width - 4)
    widths = shares(element, width)
    _sure(min(widths, default=0) >= NARROWEST)
    return max(_elements(*column) for column in zip(element.columns, widths, strict=True))


def _texts(element: Element, width: int) -> int:
    if isinstance(element, kinds.Steps):
        _sure(element.current is not None and 2 * len(element.items) <= width)
        return max(
            (_wrapped(f"Étape 99 sur 99 {item}", width) for item in element.items), default=0
        )
    lines, count = 0, _markdown if isinstance(element, MARKDOWN) else _wrapped
    for key, text in own_texts(element):
        _sure(not is_on_one_line(element, key) or len(text) <= min(width, _FIELD))
        lines += count(text, width)
    return lines


def _sure(condition: bool) -> None:
    if not condition:
        raise _UnsureError


def _wrapped(text: str, width: int) -> int:
    """Return the lines of a text of common characters, none of whose words is cut."""
    _sure(_PLAIN.fullmatch(text) is not None)
    if len(text) <= width:
        return 1
    count, used = 1, 0
    for run in _BREAK.split(text):
        _sure(len(run) <= width)
        if used + len(run) > width:
            count, used = count + 1, 0
        used += len(run) + 1
    return count


def _markdown(text: str, width: int) -> int:
    """Return the lines of paragraphs and of plain lists."""
    pieces = [_marked(line) for line in _GOES_ON.sub(" ", text.rstrip("\n")).split("\n")]
    marks = [mark[-2:] for mark, _ in pieces]
    gaps = sum(bool(mark) and mark != above for above, mark in pairwise(marks))
    width -= _BULLET if any(marks) else 0
    return gaps + sum(_wrapped(words, width) for _, words in pieces)


def _marked(line: str) -> tuple[str, str]:
    """Return a list's mark, if there is one, and the words behind it."""
    found = _MARKDOWN.fullmatch(line)
    if found is None:
        raise _UnsureError
    mark, words = found.groups("")
    return mark, words
