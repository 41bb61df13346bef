"""A line between two parts."""

from typing import Annotated, ClassVar

from tutor.language import Phrase
from tutor.model.elements.element import Element


class Divider(Element, frozen=True, kw_only=True):
    meaning = Phrase("A horizontal line, with or without a word in it.")

    bare: ClassVar[str | None] = "label"

    label: Annotated[str, Phrase("A word in the middle of the line.")] = ""
