"""A link."""

from typing import Annotated, ClassVar, NewType

from tutor.language import Phrase
from tutor.model.elements.element import Element

SCHEMES = ("https://", "http://", "mailto:", "tel:")

Address = NewType("Address", str)
"""A real address; it begins with one of SCHEMES."""


class Link(Element, frozen=True, kw_only=True):
    meaning = Phrase("A link in a page or a message.")

    is_control: ClassVar[bool] = True
    bare: ClassVar[str | None] = "label"

    label: Annotated[str, Phrase("The words of the link.")]
    url: Annotated[
        Address | None, Phrase("A real address, which a terminal or a page can open.")
    ] = None
