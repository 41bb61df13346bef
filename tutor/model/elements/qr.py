"""A QR code."""

from typing import Annotated, ClassVar

from tutor.language import Phrase
from tutor.model.elements.element import Element


class Qr(Element, frozen=True, kw_only=True):
    meaning = Phrase(
        "Un code QR qui mène à un lien, avec ce lien en toutes lettres.",
        "A QR code that leads to a link, with that link in letters.",
    )

    bare: ClassVar[str | None] = "link"

    link: Annotated[str, Phrase("L'adresse où il mène.", "The address where it leads.")]
    label: Annotated[str, Phrase("Ce qu'on y trouve.", "What one finds there.")] = ""

    @property
    def caption(self) -> str:
        return self.label or self.link
