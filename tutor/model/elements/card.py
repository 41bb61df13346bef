"""A box that holds elements."""

from typing import Annotated, ClassVar

from tutor.model.elements.element import Element, means


class Card(Element, frozen=True, kw_only=True):
    """A bordered box, with or without a title, around other elements."""

    main: ClassVar[str | None] = "elements"

    elements: Annotated[tuple[Element, ...], means("What the card holds.")] = ()
    title: Annotated[str, means("The title in its border.")] = ""

    @property
    def caption(self) -> str:
        return self.title or super().caption

    @property
    def children(self) -> tuple[Element, ...]:
        return self.elements
