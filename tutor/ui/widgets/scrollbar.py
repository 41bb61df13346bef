"""A scroll bar in the palette's colours, of whole cells alone."""

from typing import ClassVar

from rich.style import Style
from textual.color import Color
from textual.scrollbar import ScrollBar, ScrollBarRender
from textual.widget import Widget

from tutor.painting.palette import Palette


class WholeCells(ScrollBarRender):
    """Draws no part of a cell, for which some terminals lack the signs."""

    VERTICAL_BARS: ClassVar[list[str]] = [" "] * 8


def dress_scrollbar(widget: Widget, palette: Palette) -> None:
    """Give a widget's vertical scroll bar the colours of a palette."""
    ScrollBar.renderer = WholeCells
    ground = _colour(palette.page, "ansi_default")
    bar = _colour(palette.scrollbar, "ansi_default")
    for name in ("", "_hover", "_active"):
        setattr(widget.styles, f"scrollbar_color{name}", bar)
        setattr(widget.styles, f"scrollbar_background{name}", ground)


def _colour(style: Style, default: str) -> Color:
    if style.bgcolor is None:
        return Color.parse(default)
    if style.bgcolor.is_default or style.bgcolor.triplet is None:
        return Color.parse(f"ansi_{style.bgcolor.name}")
    return Color.from_rich_color(style.bgcolor)
