"""A slide's screen with its wrong clicks painted over it."""

from collections.abc import Mapping
from typing import NamedTuple

from msgspec.structs import replace
from rich.segment import Segment
from rich.style import Style

from tutor.language import Language, Phrase, Plural
from tutor.model.elements import Element
from tutor.model.replacing import replace_elements
from tutor.model.slide import Slide
from tutor.painting.blocks import Block, crop, lines_block, pad, restyle, stack, widen
from tutor.painting.contrast import LEAST, contrast
from tutor.painting.look import Look
from tutor.painting.moment import Moment
from tutor.painting.palette import Palette, blend
from tutor.painting.slides import paint_slide
from tutor.painting.wrapping import wrap

SHADES = "░▒▓"
"""Signs of a place's share of the wrong clicks, from small to large, without colours."""

_WIDEST_LEGEND = 84
_MARGIN = 2
_FAINTEST, _STRONGEST = 0.15, 0.5
"""The least and the largest part of the hot colour in a ground: words stay readable on it."""

_WARM_OF_SIXTEEN = Style(color="black", bgcolor="bright_yellow")
_HOT_OF_SIXTEEN = Style(color="bright_white", bgcolor="red")

_SIGNS = Phrase(
    "{pointer} the right answer · {few} {some} {most} less than a quarter, less than half, "
    "half or more of the wrong answers"
)
_NONE = Phrase("No wrong answer.")
_WRONG = Plural("{count} wrong answer", "{count} wrong answers")
_BESIDE = Phrase("beside everything: {count}")
_GONE = Phrase("on what is no longer there: {count}")


class Heatmap(NamedTuple):
    """The wrong answers that a slide was given, by place."""

    wrong: Mapping[int, int]
    """The number of wrong answers of each element, under its place on the slide, from 1."""
    right: frozenset[int] = frozenset()
    """The elements that were to be clicked."""
    beside: int = 0
    """Clicks that fell beside all elements."""
    gone: int = 0
    """Answers that name elements that the slide does not have any more."""

    @property
    def total(self) -> int:
        """All the wrong answers."""
        return sum(self.wrong.values()) + self.beside + self.gone


def paint_heatmap(slide: Slide, look: Look, width: int, heat: Heatmap) -> Block:
    """Return the screen as those who learn see it, its wrong answers over it and told under it.

    It is exactly `width` wide, and as high as it needs to be.
    """
    shares = {number: count / heat.total for number, count in heat.wrong.items() if count}
    every = frozenset(range(1, len(slide.elements) + 1))
    tags = tuple((number, _tag(share, heat.wrong[number])) for number, share in shares.items())
    moment = Moment(controls=every, marked=heat.right, tags=tags)
    painted = paint_slide(_bare(slide), look, width, 1, moment)
    hot = [zone for zone in painted.zones if zone.number in shares]
    tinted = restyle(
        painted,
        hot,
        lambda style, zone: (
            _warmed(style, shares[zone.number], look.screen_palette) if zone else style
        ),
    )
    return stack([tinted, _legend(heat, look, width)], look.palette.page)


def shade(share: float) -> str:
    """Return the sign of a share of the wrong answers."""
    return SHADES[(share >= 0.25) + (share >= 0.5)]


def _tag(share: float, count: int) -> str:
    return f"{shade(share)} {count}"


def _bare(slide: Slide) -> Slide:
    """Return the slide with its screen alone, without what explains it."""

    def silent(element: Element) -> tuple[Element, ...]:
        return (replace(element, callout=None),)

    return replace(replace_elements(slide, silent), text="", details=None, next=None, end=False)


def _warmed(style: Style, share: float, palette: Palette) -> Style:
    """Return a style over the ground of a place that has a share of the wrong answers."""
    if palette.flat:
        return style
    if not palette.own:
        return style + (_HOT_OF_SIXTEEN if shade(share) == SHADES[-1] else _WARM_OF_SIXTEEN)
    strength = _FAINTEST + (_STRONGEST - _FAINTEST) * share
    mixing = (style.bgcolor, palette.error.color)
    ground, hot = (colour.get_truecolor().hex for colour in mixing if colour)
    return _readable(style + Style(bgcolor=blend(ground, hot, strength)), palette)


def _readable(style: Style, palette: Palette) -> Style:
    """Return a style in which words can be read over its ground, in other colours if need be."""
    if contrast(style) >= LEAST:
        return style
    others = (style + Style(color=one) for one in (palette.sheet.color, palette.sheet.bgcolor))
    return max(style, *others, key=contrast)


def _legend(heat: Heatmap, look: Look, width: int) -> Block:
    """Return the meanings of the signs, and the answers that no place on the screen can show."""
    ground, room = look.palette.page, min(width - 2 * _MARGIN, _WIDEST_LEGEND)
    shades = dict(zip(("few", "some", "most"), SHADES, strict=True))
    signs = _SIGNS(look.language, pointer=look.glyphs.pointer, **shades)
    told = [(_told(heat, look.language), look.palette.strong)]
    if heat.total:
        told.append((signs, look.palette.muted))
    lines = [line for text, style in told for line in wrap([Segment(text, ground + style)], room)]
    block = pad(lines_block(lines, ground), ground, top=1)
    return look.drawn(widen(crop(block, width), width, ground, "center"))


def _told(heat: Heatmap, language: Language) -> str:
    if not heat.total:
        return _NONE(language)
    parts = [_WRONG(language, heat.total)]
    parts += [_BESIDE(language, count=heat.beside)] if heat.beside else []
    parts += [_GONE(language, count=heat.gone)] if heat.gone else []
    return " · ".join(parts)
