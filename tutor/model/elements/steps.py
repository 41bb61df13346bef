"""Numbered steps."""

from typing import Annotated, ClassVar

from tutor.language import Phrase
from tutor.model.elements.element import Element


class Steps(Element, frozen=True, kw_only=True):
    meaning = Phrase(
        "Les étapes d'une démarche, dont l'une peut être en cours.",
        "A procedure's steps, one of which may be the present one.",
    )

    bare: ClassVar[str | None] = "items"

    items: Annotated[
        tuple[str, ...], Phrase("Les noms des étapes, dans l'ordre.", "The steps' names, in order.")
    ]
    current: Annotated[
        int | None,
        Phrase("L'étape en cours ; la première est 1.", "The present step; the first is 1."),
    ] = None

    @property
    def caption(self) -> str:
        present = self.items[(self.current or 1) - 1 :]
        return present[0] if present else ""
