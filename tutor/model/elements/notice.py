"""A message that stands out."""

from typing import Annotated, ClassVar

from tutor.language import Phrase
from tutor.model.elements.element import Element, Tone


class Notice(Element, frozen=True, kw_only=True):
    meaning = Phrase("An information, a success, a warning or an error, and elements under it.")

    bare: ClassVar[str | None] = "text"

    text: Annotated[str, Phrase("The message, in Markdown.")] = ""
    tone: Annotated[Tone, Phrase("What kind of message it is.")] = "info"
    elements: Annotated[tuple[Element, ...], Phrase("What the notice holds, under its text.")] = ()

    @property
    def children(self) -> tuple[Element, ...]:
        return self.elements
