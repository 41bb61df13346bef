"""A box to tick."""

from typing import Annotated, ClassVar

from tutor.language import Phrase
from tutor.model.elements.element import Element


class Checkbox(Element, frozen=True, kw_only=True):
    meaning = Phrase("Une case à cocher, avec son texte.", "A box to tick, with its label.")

    bare: ClassVar[str | None] = "label"

    label: Annotated[str, Phrase("Ce qu'on accepte en cochant.", "What one accepts by ticking.")]
    checked: Annotated[bool, Phrase("Cochée.", "Ticked.")] = False
