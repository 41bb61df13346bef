"""Styles dimmed so that something else stands out."""

from functools import lru_cache
from typing import Any

from rich.style import Style

from tutor.painting.blocks import Block, restyle
from tutor.painting.palette import Palette, blend

SPOT = 0
"""The number of the zones that stay as they are; no hotspot bears it."""

_NIGHT = "#0B0D16"
_SHARE = 0.62
_IN_THE_DARK = Style(color="white", bgcolor="black")
_DIM = Style(dim=True)
_BRIGHT = Style(color="#FFFFFF", bgcolor="#E8001C", bold=True)
_BRIGHT_OF_SIXTEEN = Style(color="bright_white", bgcolor="red", bold=True)


def spotlight(block: Block, palette: Palette) -> Block:
    """Return a block dimmed all around its spots; as it is where it has none."""
    spots = [zone for zone in block.zones if zone.number == SPOT]
    if not spots:
        return block
    dimmed = restyle(
        block,
        spots,
        lambda style, spot: style if spot else _dimmed(style, palette.own, palette.flat),
    )
    return dimmed._replace(zones=[zone for zone in block.zones if zone.number != SPOT])


def dimmed_palette(palette: Palette) -> Palette:
    """Return a palette whose every style is dimmed."""
    styles: dict[str, Any] = {
        name: _dimmed(value, palette.own, palette.flat)
        for name, value in palette._asdict().items()
        if isinstance(value, Style)
    }
    return palette._replace(**styles)


def pointed(style: Style, palette: Palette) -> Style:
    """Return how a cell is drawn that is pointed at: its words stay, its ground is bright."""
    if palette.flat:
        return style + Style(reverse=not style.reverse, bold=True)
    return style + (_BRIGHT if palette.own else _BRIGHT_OF_SIXTEEN)


@lru_cache(maxsize=1024)
def _dimmed(style: Style, own: bool, flat: bool) -> Style:
    """Return a style in the dark: its own colours under a veil, or those that any terminal has.

    Without colours, whatever made it stand out goes, for not all terminals can draw fainter.
    """
    if flat:
        return _DIM
    if not own:
        return _IN_THE_DARK
    colours = [
        colour and blend(colour.get_truecolor().hex, _NIGHT, _SHARE)
        for colour in (style.color, style.bgcolor)
    ]
    return style + Style(color=colours[0], bgcolor=colours[1])
