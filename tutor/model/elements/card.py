"""A box that holds elements."""

from typing import Annotated, ClassVar

from tutor.language import Phrase
from tutor.model.elements.element import Element


class Card(Element, frozen=True, kw_only=True):
    meaning = Phrase("A bordered box, with or without a title, around other elements.")

    bare: ClassVar[str | None] = "elements"

    elements: Annotated[tuple[Element, ...], Phrase("What the card holds.")] = ()
    title: Annotated[str, Phrase("The title in its border.")] = ""

    @property
    def caption(self) -> str:
        return self.title or super().caption

    @property
    def children(self) -> tuple[Element, ...]:
        return self.elements
