"""Rows and columns of text."""

from typing import Annotated, ClassVar

from tutor.language import Phrase
from tutor.model.elements.element import Element


class Row(Element, frozen=True, kw_only=True):
    meaning = Phrase("A row: its cells alone, or with what any element may bear.")

    bare: ClassVar[str | None] = "cells"

    cells: Annotated[tuple[str, ...], Phrase("The cells, one a column.")] = ()

    @property
    def caption(self) -> str:
        return ", ".join(cell for cell in self.cells if cell)


class Table(Element, frozen=True, kw_only=True):
    meaning = Phrase("A table of texts; one may click a row that bears an action.")

    bare: ClassVar[str | None] = "rows"

    rows: Annotated[
        tuple[Row, ...], Phrase("The rows: lists of cells; with “cells” and an action, hotspots.")
    ]
    head: Annotated[tuple[str, ...], Phrase("The columns' titles.")] = ()

    @property
    def caption(self) -> str:
        return ", ".join(self.head)

    @property
    def children(self) -> tuple[Element, ...]:
        return self.rows
