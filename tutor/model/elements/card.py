"""A box that holds elements."""

from typing import Annotated, ClassVar

from tutor.language import Phrase
from tutor.model.elements.element import Element


class Card(Element, frozen=True, kw_only=True):
    meaning = Phrase(
        "Un cadre autour d'autres éléments, avec ou sans titre.",
        "A bordered box, with or without a title, around other elements.",
    )

    bare: ClassVar[str | None] = "elements"

    elements: Annotated[
        tuple[Element, ...], Phrase("Ce que la carte contient.", "What the card holds.")
    ] = ()
    title: Annotated[str, Phrase("Le titre, dans sa bordure.", "The title in its border.")] = ""

    @property
    def caption(self) -> str:
        return self.title or super().caption

    @property
    def children(self) -> tuple[Element, ...]:
        return self.elements
