"""A place where one types."""

from typing import Annotated, ClassVar

from tutor.language import Phrase
from tutor.model.answers import Answer, answer_of
from tutor.model.elements.input import Input


class Field(Input, frozen=True, kw_only=True):
    meaning = Phrase("A text field with its label, what was typed in it, and its help.")

    bare: ClassVar[str | None] = "label"

    label: Annotated[str, Phrase("The field's label.")]
    value: Annotated[str, Phrase("What is typed in it.")] = ""
    help: Annotated[str | None, Phrase("The help under the label.")] = None
    secret: Annotated[bool, Phrase("A password: its characters are hidden.")] = False
    asked: Annotated[
        bool,
        Phrase("true: in practice, one fills it in oneself; without “answer”, with its “value”."),
    ] = False
    answer: Annotated[
        Answer | None, Phrase("In practice, one fills it in oneself, and this is what goes there.")
    ] = None

    @property
    def expected(self) -> Answer | None:
        """The answer to type in practice, or None where the field comes filled in."""
        return self.answer or (answer_of(self.value) if self.asked else None)
