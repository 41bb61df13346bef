"""A QR code."""

from typing import Annotated, ClassVar

from tutor.language import Phrase
from tutor.model.elements.element import Element


class Qr(Element, frozen=True, kw_only=True):
    meaning = Phrase("A QR code that leads to a link, with that link in letters.")

    bare: ClassVar[str | None] = "link"

    link: Annotated[str, Phrase("The address where it leads.")]
    label: Annotated[str, Phrase("What one finds there.")] = ""

    @property
    def caption(self) -> str:
        return self.label or self.link
