"""A closed list in which one chooses."""

from typing import Annotated, ClassVar

from tutor.language import Phrase
from tutor.model.elements.element import Element
from tutor.model.elements.input import Input


class Select(Input, frozen=True, kw_only=True):
    meaning = Phrase("A drop-down list with its label; it is closed, and shows what is chosen.")

    label: Annotated[str, Phrase("The list's label.")]
    options: Annotated[tuple[str, ...], Phrase("The options that it has when it is open.")]
    value: Annotated[str | None, Phrase("The chosen option, word for word.")] = None
    help: Annotated[str | None, Phrase("The help under the label.")] = None
    asked: Annotated[
        bool, Phrase("true: in practice, one chooses the option oneself, the one of “value”.")
    ] = False

    @property
    def caption(self) -> str:
        return self.label


class Option(Element, frozen=True, kw_only=True):
    """An option under a list that one may open; no author writes it."""

    bare: ClassVar[str | None] = "text"
    is_control: ClassVar[bool] = True

    text: str
    is_chosen: bool = False
    is_shown: bool = True
    """Whether its list is open; where it is not, the option takes no room, but keeps its place."""
