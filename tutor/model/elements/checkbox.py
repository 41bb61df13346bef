"""A box to tick."""

from typing import Annotated, ClassVar

from tutor.language import Phrase
from tutor.model.elements.input import Input


class Checkbox(Input, frozen=True, kw_only=True):
    meaning = Phrase("A box to tick, with its label.")

    bare: ClassVar[str | None] = "label"

    label: Annotated[str, Phrase("What one accepts by ticking.")]
    checked: Annotated[bool, Phrase("Ticked.")] = False
    asked: Annotated[
        bool, Phrase("true: in practice, one ticks it or not oneself, as “checked” tells.")
    ] = False
