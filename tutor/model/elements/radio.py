"""A choice of one among several."""

from typing import Annotated, ClassVar

from tutor.language import Phrase
from tutor.model.elements.element import Element


class Radio(Element, frozen=True, kw_only=True):
    meaning = Phrase(
        "Des options dont une est choisie ; une option seule peut être une zone à elle seule.",
        "Options of which one is chosen; a single option may be a hotspot by itself.",
    )

    is_control: ClassVar[bool] = True
    bare: ClassVar[str | None] = "options"

    options: Annotated[
        tuple[str, ...],
        Phrase(
            "Les options ; une option seule peut s'écrire sans liste.",
            "The options; a single one may be written bare.",
        ),
    ]
    label: Annotated[str, Phrase("La question.", "The question.")] = ""
    value: Annotated[
        str | None, Phrase("L'option choisie, mot pour mot.", "The chosen option, word for word.")
    ] = None

    asked: Annotated[
        bool,
        Phrase(
            "true : à l'entraînement, on choisit soi-même l'option, celle de « value ».",
            "true: in practice, one chooses the option oneself, the one of “value”.",
        ),
    ] = False

    @property
    def caption(self) -> str:
        return self.label or ", ".join(self.options)
