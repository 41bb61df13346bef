"""The context of a painter: styles, signs, words, and the state of the slide's hotspots."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from rich.style import Style

from tutor.language import Language
from tutor.model.elements import Element
from tutor.model.slide import Hotspot
from tutor.painting.blocks import Block
from tutor.painting.glyphs import Glyphs
from tutor.painting.manual import KEYS, Manual
from tutor.painting.palette import Palette
from tutor.painting.terms import TermFinder

Painter = Callable[[Any, "Context", int], Block]
"""Paints an element in a block at most as wide as it is told."""


@dataclass(frozen=True, slots=True)
class Context:
    """The styles, signs and words to paint with, and the state of the slide's hotspots."""

    palette: Palette
    glyphs: Glyphs
    language: Language
    ground: Style
    """The style under the element: the colours of the page, the sheet, the notice…"""
    painters: Mapping[type[Element], Painter]
    """The painter of each kind of element."""
    hotspots: Mapping[int, Hotspot]
    """The slide's hotspots, each under the `id()` of its element."""
    touchable: Mapping[int, int] = field(default_factory=dict)
    """Where nothing is marked: each element's number, under its `id()`; negative where it is none
    to which the keys lead."""
    subdues: bool = False
    """Whether buttons and links that do not react look it: those that are marked stand out."""
    marked: frozenset[int] = frozenset()
    """The numbers of those that are pointed at all the same."""
    wrong: frozenset[int] = frozenset()
    """The numbers of those that are to be corrected."""
    tags: Mapping[int, str] = field(default_factory=dict)
    """Texts of the badges before some of them, under their numbers."""
    lit: frozenset[int] = frozenset()
    """The numbers of the hotspots that are lit."""
    said: str | None = None
    """The id of the hotspot that just answered."""
    manual: Manual = KEYS
    """How one plays here."""
    terms: TermFinder | None = None
    """Finds the terms to underline; None where there are none."""
    done: frozenset[str] = frozenset()
    """On the end menu: the scenarios that are done."""
    big_letters: bool = True
    """Whether a title may be drawn in letters several cells high."""
    spotlit: bool = False
    """Whether the lit hotspots are to stay as they are while the rest is dimmed."""
    half_blocks: bool = True
    """Whether the terminal can draw half a cell."""
    pictures: bool = True
    """Whether picture files are drawn; else their words stand there."""
    roomy: bool = False
    """Whether there are lines to spare between elements."""
    airy: bool = False
    """Whether letters stand apart, and what one clicks is larger."""
    breaks: bool = False
    """Whether lines end where the author ended them."""
    hyperlinks: bool = False
    """Whether the terminal can follow a link; elsewhere its address is told."""
    tell_row: Callable[[Sequence[str], Sequence[str]], str] | None = None
    """Tells a table's row from its titles and its cells, where tables are not drawn."""
    height: int = 0
    """The lines that a picture with zones may take; zero where nothing is known of them."""
    columns: tuple[int, ...] = ()
    """The widths of the cells of a row, which its table tells."""
    lacking: int = 0
    """The lines by which a card is to be higher than what it holds needs."""

    def on(self, ground: Style) -> "Context":
        """Return the same context over another ground."""
        return replace(self, ground=ground)

    def style(self, over: Style) -> Style:
        """Return a style laid over the ground."""
        return self.ground + over

    def hotspot(self, element: Element) -> Hotspot | None:
        """Return the hotspot that an element is, or None where it is none."""
        return self.hotspots.get(id(element))

    def reacts(self, element: Element) -> bool:
        """Return whether an element is a hotspot, or one that keys or the mouse find."""
        return id(element) in self.hotspots or id(element) in self.touchable

    def is_done(self, element: Element) -> bool:
        """Return whether an element is a hotspot that leads to a scenario that is done."""
        hotspot = self.hotspot(element)
        return hotspot is not None and hotspot.scenario in self.done

    def is_lit(self, element: Element) -> bool:
        """Return whether an element is a hotspot, or a control, that is lit."""
        hotspot = self.hotspot(element)
        number = hotspot.number if hotspot else self.touchable.get(id(element))
        return number in self.lit
