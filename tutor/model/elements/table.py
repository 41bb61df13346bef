"""Rows and columns of text."""

from typing import Annotated, ClassVar

from tutor.language import Phrase
from tutor.model.elements.element import Element


class Table(Element, frozen=True, kw_only=True):
    meaning = Phrase("Un tableau de textes.", "A table of texts.")

    bare: ClassVar[str | None] = "rows"

    rows: Annotated[
        tuple[tuple[str, ...], ...],
        Phrase("Les lignes, chacune une liste de cases.", "The rows, each a list of cells."),
    ]
    head: Annotated[
        tuple[str, ...], Phrase("Les titres des colonnes.", "The columns' titles.")
    ] = ()

    @property
    def caption(self) -> str:
        return ", ".join(self.head)
