"""A place where one types."""

from typing import Annotated, ClassVar

from tutor.language import Phrase
from tutor.model.elements.element import Element


class Field(Element, frozen=True, kw_only=True):
    meaning = Phrase(
        "Un champ de saisie : son nom, ce qui y est écrit, son aide.",
        "A text field with its label, what was typed in it, and its help.",
    )

    bare: ClassVar[str | None] = "label"

    label: Annotated[str, Phrase("Le nom du champ.", "The field's label.")]
    value: Annotated[str, Phrase("Ce qui y est écrit.", "What is typed in it.")] = ""
    help: Annotated[
        str | None, Phrase("L'aide sous le nom du champ.", "The help under the label.")
    ] = None
    secret: Annotated[
        bool,
        Phrase(
            "Un mot de passe : ses caractères sont cachés.",
            "A password: its characters are hidden.",
        ),
    ] = False
