"""A button."""

from typing import Annotated, ClassVar, Literal

from tutor.language import Phrase
from tutor.model.elements.element import Element
from tutor.model.elements.input import DISABLED


class Button(Element, frozen=True, kw_only=True):
    meaning = Phrase("A button; the primary one is filled with the course's main colour.")

    is_control: ClassVar[bool] = True
    bare: ClassVar[str | None] = "label"

    label: Annotated[str, Phrase("The words on the button.")]
    style: Annotated[Literal["primary", "secondary"], Phrase("Filled, or only outlined.")] = (
        "primary"
    )
    disabled: Annotated[bool, DISABLED] = False
