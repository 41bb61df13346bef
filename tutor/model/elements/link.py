"""A link."""

from typing import Annotated, ClassVar

from tutor.model.elements.element import Element, means


class Link(Element, frozen=True, kw_only=True):
    """A link in a page or a message."""

    main: ClassVar[str | None] = "label"

    label: Annotated[str, means("The words of the link.")]
