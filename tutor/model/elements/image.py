"""A picture."""

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, ClassVar

from tutor.language import Phrase
from tutor.model.elements.element import Element
from tutor.model.elements.zone import Zone


class Image(Element, frozen=True, kw_only=True):
    meaning = Phrase("A picture, drawn in characters, told in words to those who do not see it.")

    bare: ClassVar[str | None] = "alt"

    alt: Annotated[str, Phrase("What the picture shows, in words.")]
    art: Annotated[str, Phrase("The picture, drawn with characters.")] = ""
    source: Annotated[Path | None, Phrase("A picture's file, beside the scenario.")] = None
    rows: Annotated[
        int, Phrase("How many lines high a file's picture may be; with zones, should be at least.")
    ] = 12
    zones: Annotated[tuple[Zone, ...], Phrase("The parts of the picture that one may click.")] = ()

    @property
    def caption(self) -> str:
        return self.alt

    @property
    def children(self) -> tuple[Element, ...]:
        return self.zones


def have_zones(elements: Iterable[Element]) -> bool:
    """Return whether one of some elements is a picture of which one may click parts."""
    return any(isinstance(one, Image) and one.zones for one in elements)
