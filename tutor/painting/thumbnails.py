"""A painted block made small: each cell stands for many, and shows where their colours change."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from rich.cells import cell_len
from rich.color import Color
from rich.color_triplet import ColorTriplet
from rich.segment import Segment
from rich.style import Style

from tutor.painting.blocks import Block, Line

_QUARTERS = " ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█"
"""The signs whose filled quarters are, as bits: top left, top right, bottom left, bottom right."""

_FULL = frozenset("█▀▄▌▐■●")
_SHARE = 0.45
"""The part of a cell that an ordinary sign covers, of 1."""

_SEEN = 10
"""The least contrast, of 255, between two halves of a cell that are drawn apart."""

_SHADES = ((0.04, " "), (0.16, "░"), (0.3, "▒"), (1, "▓"))
"""The signs for so much ink, at most, where there are no colours to mix."""

_WHITE, _BLACK = ColorTriplet(255, 255, 255), ColorTriplet(0, 0, 0)

_Colour = tuple[float, float, float]


class _Spot(NamedTuple):
    """Part of a line that looks alike."""

    width: int
    ground: ColorTriplet
    text: ColorTriplet
    ink: float


def shrink(block: Block, width: int, height: int, *, mixes: bool) -> list[Line]:
    """Return a block drawn in `width` × `height` cells.

    `mixes` tells whether the terminal shows any colour; else only what is written is drawn.
    """
    rows = [_spots(line) for line in block.lines]
    quarters = [
        _quarters(rows[top:end], block.width, 2 * width)
        for top, end in _spans(len(rows), 2 * height)
    ]
    draw = _mixed if mixes else _inked
    return [
        [draw((*above[2 * x : 2 * x + 2], *below[2 * x : 2 * x + 2])) for x in range(width)]
        for above, below in zip(quarters[::2], quarters[1::2], strict=True)
    ]


class _Quarter(NamedTuple):
    """The mean colours of many cells."""

    colour: _Colour
    ink: float


def _spans(size: int, parts: int) -> list[tuple[int, int]]:
    edges = [part * size // parts for part in range(parts + 1)]
    return [(start, max(end, start + 1)) for start, end in pairwise(edges)]


def _spots(line: Line) -> list[_Spot]:
    spots = []
    for text, style, _ in line:
        ground, ink_colour = _colours(style or Style.null())
        if text.isspace():
            spots.append(_Spot(len(text), ground, ink_colour, 0))
            continue
        for sign in text:
            ink = 0.0 if sign == " " else 1.0 if sign in _FULL else _SHARE
            spots.append(_Spot(1 if sign.isascii() else cell_len(sign), ground, ink_colour, ink))
    return spots


def _quarters(rows: Sequence[list[_Spot]], width: int, parts: int) -> list[_Quarter]:
    """Return the mean of some rows, in so many parts."""
    spans = _spans(width, parts)
    sums = [[0.0, 0.0, 0.0, 0.0] for _ in spans]
    for row in rows:
        cells = [mixed for spot in row for mixed in (_mix(spot),) * spot.width]
        for total, (start, end) in zip(sums, spans, strict=True):
            for red, green, blue, ink in cells[start:end]:
                total[0] += red
                total[1] += green
                total[2] += blue
                total[3] += ink
    found = []
    for (red, green, blue, ink), (start, end) in zip(sums, spans, strict=True):
        count = len(rows) * (end - start)
        found.append(_Quarter((red / count, green / count, blue / count), ink / count))
    return found


@lru_cache(maxsize=4096)
def _mix(spot: _Spot) -> tuple[float, float, float, float]:
    share = spot.ink
    red, green, blue = (a + (b - a) * share for a, b in zip(spot.ground, spot.text, strict=True))
    return red, green, blue, share


def _mixed(quarters: Sequence[_Quarter]) -> Segment:
    """Return a cell of the two colours that tell its quarters apart best."""
    lights = [_light(quarter.colour) for quarter in quarters]
    low, high = min(lights), max(lights)
    if high - low < _SEEN:
        return Segment(" ", _style(None, _mean([quarter.colour for quarter in quarters])))
    middle = (low + high) / 2
    dark = [light < middle for light in lights]
    bits = sum(1 << place for place, filled in enumerate(dark) if filled)
    ink = _mean([one.colour for one, filled in zip(quarters, dark, strict=True) if filled])
    ground = _mean([one.colour for one, filled in zip(quarters, dark, strict=True) if not filled])
    return Segment(_QUARTERS[bits], _style(ink, ground))


def _inked(quarters: Sequence[_Quarter]) -> Segment:
    ink = sum(one.ink for one in quarters) / len(quarters)
    return Segment(next(sign for most, sign in _SHADES if ink <= most))


def _light(colour: _Colour) -> float:
    red, green, blue = colour
    return 0.3 * red + 0.59 * green + 0.11 * blue


def _mean(colours: Sequence[_Colour]) -> ColorTriplet:
    count = len(colours)
    # Rounded to steps of four: fewer styles to make, and none can tell.
    red, green, blue = (round(sum(parts) / count / 4) * 4 for parts in zip(*colours, strict=True))
    return ColorTriplet(min(red, 255), min(green, 255), min(blue, 255))


@lru_cache(maxsize=4096)
def _style(text: ColorTriplet | None, ground: ColorTriplet) -> Style:
    colour = Color.from_triplet(text) if text else None
    return Style.from_color(colour, Color.from_triplet(ground))


@lru_cache(maxsize=1024)
def _colours(style: Style) -> tuple[ColorTriplet, ColorTriplet]:
    """Return the colours of a style's ground and of its text."""
    ground, text = _triplet(style.bgcolor, _WHITE), _triplet(style.color, _BLACK)
    return (text, ground) if style.reverse else (ground, text)


def _triplet(colour: Color | None, default: ColorTriplet) -> ColorTriplet:
    return default if colour is None or colour.is_default else colour.get_truecolor()
