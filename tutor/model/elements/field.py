"""A place where one types."""

from typing import Annotated, ClassVar

from tutor.language import Phrase
from tutor.model.answers import Answer
from tutor.model.elements.element import Element


class Field(Element, frozen=True, kw_only=True):
    meaning = Phrase(
        "Un champ de saisie : son nom, ce qui y est écrit, son aide.",
        "A text field with its label, what was typed in it, and its help.",
    )

    is_control: ClassVar[bool] = True
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
    asked: Annotated[
        bool,
        Phrase(
            "true : à l'entraînement, on le remplit soi-même ; sans « answer », de sa « value ».",
            "true: in practice, one fills it in oneself; without “answer”, with its “value”.",
        ),
    ] = False
    answer: Annotated[
        Answer | None,
        Phrase(
            "À l'entraînement, on le remplit soi-même, et voici ce qu'il faut y écrire.",
            "In practice, one fills it in oneself, and this is what goes there.",
        ),
    ] = None

    @property
    def expected(self) -> Answer | None:
        """What someone who practises should type, or None where it comes filled in."""
        return self.answer or (Answer(like=self.value) if self.asked else None)
