"""Numbered steps."""

from typing import Annotated, ClassVar

from tutor.model.elements.element import Element, means


class Steps(Element, frozen=True, kw_only=True):
    """A procedure's steps, one of which may be the present one."""

    main: ClassVar[str | None] = "items"

    items: Annotated[tuple[str, ...], means("The steps' names, in order.")]
    current: Annotated[int | None, means("The present step; the first is 1.")] = None

    @property
    def caption(self) -> str:
        present = self.items[(self.current or 1) - 1 :]
        return present[0] if present else ""
