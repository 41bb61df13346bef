"""A button."""

from typing import Annotated, ClassVar, Literal

from tutor.language import Phrase
from tutor.model.elements.element import Element


class Button(Element, frozen=True, kw_only=True):
    meaning = Phrase(
        "Un bouton ; le principal est rempli de la couleur du cours.",
        "A button; the primary one is filled with the course's main colour.",
    )

    is_control: ClassVar[bool] = True
    bare: ClassVar[str | None] = "label"

    label: Annotated[str, Phrase("Les mots du bouton.", "The words on the button.")]
    style: Annotated[
        Literal["primary", "secondary"],
        Phrase("Plein, ou seulement cerné.", "Filled, or only outlined."),
    ] = "primary"
