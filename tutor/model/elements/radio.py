"""A choice of one among several."""

from typing import Annotated, ClassVar

from tutor.model.elements.element import Element, means


class Radio(Element, frozen=True, kw_only=True):
    """Options of which one is chosen; a single option may be a hotspot by itself."""

    main: ClassVar[str | None] = "options"

    options: Annotated[tuple[str, ...], means("The options; a single one may be written bare.")]
    label: Annotated[str, means("The question.")] = ""
    value: Annotated[str | None, means("The chosen option, word for word.")] = None

    @property
    def caption(self) -> str:
        return self.label or ", ".join(self.options)
