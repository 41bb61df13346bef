"""A service's name as it writes it."""

from typing import Annotated, ClassVar

from tutor.language import Phrase
from tutor.model.elements.element import Element


class Logo(Element, frozen=True, kw_only=True):
    meaning = Phrase(
        "Le nom du service dans ses couleurs, avec sa devise dessous.",
        "The service's name in its colours, with its motto under it.",
    )

    bare: ClassVar[str | None] = "name"

    name: Annotated[str, Phrase("Le nom.", "The name.")]
    motto: Annotated[str, Phrase("La ligne sous le nom.", "The line under the name.")] = ""
