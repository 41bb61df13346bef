"""Elements side by side."""

from typing import Annotated, ClassVar

from tutor.language import Phrase
from tutor.model.elements.element import Element


class Columns(Element, frozen=True, kw_only=True):
    meaning = Phrase(
        "Des éléments côte à côte ; l'un sous l'autre là où la largeur manque.",
        "Columns of elements; one under the other where the width is too small.",
    )

    bare: ClassVar[str | None] = "columns"

    columns: Annotated[
        tuple[tuple[Element, ...], ...],
        Phrase(
            "Les colonnes, chacune une liste d'éléments.", "The columns, each a list of elements."
        ),
    ]
    widths: Annotated[
        tuple[int, ...],
        Phrase(
            "Les parts de la largeur, comme [2, 1].",
            "The columns' shares of the width, as in [2, 1].",
        ),
    ] = ()

    @property
    def children(self) -> tuple[Element, ...]:
        return tuple(element for column in self.columns for element in column)
