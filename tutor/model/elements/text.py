"""A paragraph on a screen."""

from typing import Annotated, ClassVar, Literal

from tutor.language import Phrase
from tutor.model.elements.element import Element


class Text(Element, frozen=True, kw_only=True):
    meaning = Phrase("A paragraph, written in Markdown.")

    bare: ClassVar[str | None] = "text"

    text: Annotated[str, Phrase("The paragraph, in Markdown.")]
    muted: Annotated[bool, Phrase("Drawn faintly: a footnote, a legal notice.")] = False
    breaks: Annotated[
        bool, Phrase("true: lines end where they are written: an address, a signature.")
    ] = False
    align: Annotated[Literal["left", "center", "right"], Phrase("Where the lines stand.")] = "left"
