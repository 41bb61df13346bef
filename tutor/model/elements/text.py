"""A paragraph on a screen."""

from typing import Annotated, ClassVar, Literal

from tutor.language import Phrase
from tutor.model.elements.element import Element


class Text(Element, frozen=True, kw_only=True):
    meaning = Phrase("Un paragraphe, en Markdown.", "A paragraph, written in Markdown.")

    bare: ClassVar[str | None] = "text"

    text: Annotated[str, Phrase("Le paragraphe, en Markdown.", "The paragraph, in Markdown.")]
    muted: Annotated[
        bool,
        Phrase(
            "Dessiné en plus pâle : une note, une mention légale.",
            "Drawn faintly: a footnote, a legal notice.",
        ),
    ] = False
    align: Annotated[
        Literal["left", "center", "right"], Phrase("La place des lignes.", "Where the lines stand.")
    ] = "left"
