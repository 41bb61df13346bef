"""A palette in the 256 colours that most terminals have.

Rich would do it colour by colour as they are written, and turn dark greys blue and amber pink.
"""

from collections.abc import Iterator
from functools import lru_cache
from itertools import product
from typing import Any

from rich.color import Color, ColorType
from rich.color_triplet import ColorTriplet
from rich.style import Style

from tutor.painting.palette import Palette

_LEVELS = (0, 95, 135, 175, 215, 255)
"""What each part of a colour may be in the cube of 6 × 6 × 6, which begins at number 16."""

_CUBE, _GREYS = 16, 232
_LAST_GREY = 23
_HALF = 3 * 255 // 2
_TO_SPARE = 30
"""By how much light words may darken, all three parts together: they have contrast to spare."""


def in_256(palette: Palette) -> Palette:
    """Return the palette in the nearest colours; words lose no contrast, tints keep their hue."""
    styles: dict[str, Any] = {
        name: _style(one) for name, one in palette._asdict().items() if isinstance(one, Style)
    }
    styles["callout"] = _style(palette.callout, greys=False)
    styles["tones"] = {name: _style(one, greys=False) for name, one in palette.tones.items()}
    return palette._replace(**styles)


def _style(style: Style, *, greys: bool = True) -> Style:
    words, ground = style.color, style.bgcolor
    return style + Style.from_color(
        words and _nearest(words.get_truecolor(), greys=greys, is_ground=False),
        ground and _nearest(ground.get_truecolor(), greys=greys, is_ground=True),
    )


@lru_cache(maxsize=256)
def _nearest(wanted: ColorTriplet, *, greys: bool, is_ground: bool) -> Color:
    """Return the nearest colour, which is not paler where words are written in it."""
    whole, is_dark = sum(wanted), sum(wanted) < _HALF
    near = [
        (number, found)
        for number, found in (*_in_cube(wanted), *(_greys(wanted) if greys else ()))
        if is_ground or (sum(found) <= whole if is_dark else sum(found) >= whole - _TO_SPARE)
    ]
    number, found = min(near, key=lambda one: _distance(one[1], wanted))
    return Color(found.hex, ColorType.EIGHT_BIT, number, found)


def _in_cube(wanted: ColorTriplet) -> Iterator[tuple[int, ColorTriplet]]:
    """Yield the corners of the small cube that holds a colour, the lightest first."""
    sides = [
        (
            min(at for at in range(6) if _LEVELS[at] >= part),
            max(at for at in range(6) if _LEVELS[at] <= part),
        )
        for part in wanted
    ]
    for red, green, blue in product(*sides):
        number = _CUBE + 36 * red + 6 * green + blue
        yield number, ColorTriplet(_LEVELS[red], _LEVELS[green], _LEVELS[blue])


def _greys(wanted: ColorTriplet) -> Iterator[tuple[int, ColorTriplet]]:
    """Yield the greys on both sides of a colour."""
    below = (sum(wanted) // 3 - 8) // 10
    for step in (below, below + 1):
        at = min(max(step, 0), _LAST_GREY)
        yield _GREYS + at, ColorTriplet(*[8 + 10 * at] * 3)


def _distance(one: ColorTriplet, other: ColorTriplet) -> int:
    return sum((a - b) ** 2 for a, b in zip(one, other, strict=True))
