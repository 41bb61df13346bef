"""A message that stands out."""

from typing import Annotated, ClassVar

from tutor.model.elements.element import Element, Tone, means


class Notice(Element, frozen=True, kw_only=True):
    """An information, a success, a warning or an error, and elements under it."""

    main: ClassVar[str | None] = "text"

    text: Annotated[str, means("The message, in Markdown.")] = ""
    tone: Annotated[Tone, means("What kind of message it is.")] = "info"
    elements: Annotated[tuple[Element, ...], means("What the notice holds.")] = ()

    @property
    def children(self) -> tuple[Element, ...]:
        return self.elements
