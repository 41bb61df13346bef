"""Items one under the other."""

from typing import Annotated, ClassVar

from tutor.language import Phrase
from tutor.model.elements.element import Element


class List(Element, frozen=True, kw_only=True):
    meaning = Phrase("Une liste à puces, ou numérotée.", "A bulleted list, or a numbered one.")

    bare: ClassVar[str | None] = "items"

    items: Annotated[
        tuple[str, ...], Phrase("Les éléments de la liste, en Markdown.", "The items, in Markdown.")
    ]
    ordered: Annotated[
        bool, Phrase("Numérotée, au lieu de puces.", "Numbered instead of bulleted.")
    ] = False

    @property
    def caption(self) -> str:
        return ", ".join(self.items)
