"""A service's name as it writes it."""

from typing import Annotated, ClassVar

from tutor.language import Phrase
from tutor.model.elements.element import Element


class Logo(Element, frozen=True, kw_only=True):
    meaning = Phrase("The service's name in its colours, with its motto under it.")

    bare: ClassVar[str | None] = "name"

    name: Annotated[str, Phrase("The name.")]
    motto: Annotated[str, Phrase("The line under the name.")] = ""
