"""A message that was sent or received."""

from typing import Annotated, ClassVar

from msgspec import field

from tutor.language import Phrase
from tutor.model.elements.element import Element


class Message(Element, frozen=True, kw_only=True):
    meaning = Phrase("A message in its bubble, as in an SMS or a chat.")

    bare: ClassVar[str | None] = "text"

    text: Annotated[str, Phrase("The message, in Markdown.")]
    sender: Annotated[
        str, Phrase("Whose message it is; without a name, one sent it oneself: at the right.")
    ] = field(default="", name="from")
    time: Annotated[str, Phrase("When it was sent.")] = ""
