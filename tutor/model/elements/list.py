"""Items one under the other."""

from typing import Annotated, ClassVar

from tutor.language import Phrase
from tutor.model.elements.element import Element


class List(Element, frozen=True, kw_only=True):
    meaning = Phrase("A bulleted list, or a numbered one.")

    bare: ClassVar[str | None] = "items"

    items: Annotated[tuple[str, ...], Phrase("The items, in Markdown.")]
    ordered: Annotated[bool, Phrase("Numbered instead of bulleted.")] = False

    @property
    def caption(self) -> str:
        return ", ".join(self.items)
