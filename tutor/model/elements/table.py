"""Rows and columns of text."""

from typing import Annotated, ClassVar

from tutor.model.elements.element import Element, means


class Table(Element, frozen=True, kw_only=True):
    """A table of texts."""

    main: ClassVar[str | None] = "rows"

    rows: Annotated[tuple[tuple[str, ...], ...], means("The rows, each a list of cells.")]
    head: Annotated[tuple[str, ...], means("The columns' titles.")] = ()

    @property
    def caption(self) -> str:
        return ", ".join(self.head)
