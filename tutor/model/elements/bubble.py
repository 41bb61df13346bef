"""A message received."""

from typing import Annotated, ClassVar

from tutor.language import Phrase
from tutor.model.elements.element import Element


class Bubble(Element, frozen=True, kw_only=True):
    meaning = Phrase("A message in its bubble, as a phone shows an SMS.")

    bare: ClassVar[str | None] = "text"

    text: Annotated[str, Phrase("The message, in Markdown.")]
    time: Annotated[str, Phrase("When it came, under the bubble.")] = ""
