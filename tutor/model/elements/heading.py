"""A title on a screen."""

from typing import Annotated, ClassVar, Literal

from tutor.language import Phrase
from tutor.model.elements.element import Element


class Heading(Element, frozen=True, kw_only=True):
    meaning = Phrase("A title; level 1 is the largest of three.")

    bare: ClassVar[str | None] = "text"

    text: Annotated[str, Phrase("The title.")]
    level: Annotated[Literal[1, 2, 3], Phrase("1 is the largest.")] = 1
