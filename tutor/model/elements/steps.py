"""Numbered steps."""

from typing import Annotated, ClassVar

from tutor.language import Phrase
from tutor.model.elements.element import Element


class Steps(Element, frozen=True, kw_only=True):
    meaning = Phrase("A procedure's steps, one of which may be the present one.")

    bare: ClassVar[str | None] = "items"

    items: Annotated[tuple[str, ...], Phrase("The steps' names, in order.")]
    current: Annotated[int | None, Phrase("The present step; the first is 1.")] = None

    @property
    def caption(self) -> str:
        present = self.items[(self.current or 1) - 1 :]
        return present[0] if present else ""
