"""Items one under the other."""

from typing import Annotated, ClassVar

from tutor.model.elements.element import Element, means


class List(Element, frozen=True, kw_only=True):
    """A bulleted list, or a numbered one."""

    main: ClassVar[str | None] = "items"

    items: Annotated[tuple[str, ...], means("The items, in Markdown.")]
    ordered: Annotated[bool, means("Numbered instead of bulleted.")] = False

    @property
    def caption(self) -> str:
        return ", ".join(self.items)
