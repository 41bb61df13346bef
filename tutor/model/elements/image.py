"""A picture."""

from pathlib import Path
from typing import Annotated, ClassVar

from tutor.model.elements.element import Element, means


class Image(Element, frozen=True, kw_only=True):
    """A picture, drawn in characters, told in words to those who do not see it."""

    main: ClassVar[str | None] = "alt"

    alt: Annotated[str, means("What the picture shows, in words.")]
    art: Annotated[str, means("The picture, drawn with characters.")] = ""
    source: Annotated[Path | None, means("A picture's file, beside the scenario.")] = None
    rows: Annotated[int, means("How many lines high a file's picture may be.")] = 12

    @property
    def caption(self) -> str:
        return self.alt
