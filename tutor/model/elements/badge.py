"""A short mark."""

from typing import Annotated, ClassVar

from tutor.language import Phrase
from tutor.model.elements.element import Element, Tone


class Badge(Element, frozen=True, kw_only=True):
    meaning = Phrase("A word or two on a coloured ground: a state, a number.")

    bare: ClassVar[str | None] = "label"

    label: Annotated[str, Phrase("The words.")]
    tone: Annotated[Tone, Phrase("What the mark means.")] = "info"
