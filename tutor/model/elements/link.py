"""A link."""

from typing import Annotated, ClassVar

from tutor.language import Phrase
from tutor.model.elements.element import Element


class Link(Element, frozen=True, kw_only=True):
    meaning = Phrase("A link in a page or a message.")

    is_control: ClassVar[bool] = True
    bare: ClassVar[str | None] = "label"

    label: Annotated[str, Phrase("The words of the link.")]
