"""A choice of one among several."""

from typing import Annotated, ClassVar

from tutor.language import Phrase
from tutor.model.elements.input import Input


class Radio(Input, frozen=True, kw_only=True):
    meaning = Phrase("Options of which one is chosen; a single option may be a hotspot by itself.")

    bare: ClassVar[str | None] = "options"

    options: Annotated[tuple[str, ...], Phrase("The options; a single one may be written bare.")]
    label: Annotated[str, Phrase("The question.")] = ""
    value: Annotated[str | None, Phrase("The chosen option, word for word.")] = None
    asked: Annotated[
        bool, Phrase("true: in practice, one chooses the option oneself, the one of “value”.")
    ] = False

    @property
    def caption(self) -> str:
        return self.label or ", ".join(self.options)
