"""Rows and columns of text."""

from typing import Annotated, ClassVar

from tutor.language import Phrase
from tutor.model.elements.element import Element


class Table(Element, frozen=True, kw_only=True):
    meaning = Phrase("A table of texts.")

    bare: ClassVar[str | None] = "rows"

    rows: Annotated[tuple[tuple[str, ...], ...], Phrase("The rows, each a list of cells.")]
    head: Annotated[tuple[str, ...], Phrase("The columns' titles.")] = ()

    @property
    def caption(self) -> str:
        return ", ".join(self.head)
