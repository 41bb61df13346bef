"""Elements side by side."""

from typing import Annotated, ClassVar

from tutor.language import Phrase
from tutor.model.elements.element import Element


class Columns(Element, frozen=True, kw_only=True):
    meaning = Phrase("Columns of elements; one under the other where the width is too small.")

    bare: ClassVar[str | None] = "columns"

    columns: Annotated[
        tuple[tuple[Element, ...], ...], Phrase("The columns, each a list of elements.")
    ]
    widths: Annotated[
        tuple[int, ...], Phrase("The columns' shares of the width, as in [2, 1].")
    ] = ()

    @property
    def children(self) -> tuple[Element, ...]:
        return tuple(element for column in self.columns for element in column)
