"""A title on a screen."""

from typing import Annotated, ClassVar, Literal

from tutor.model.elements.element import Element, means


class Heading(Element, frozen=True, kw_only=True):
    """A title; level 1 is the largest of three."""

    main: ClassVar[str | None] = "text"

    text: Annotated[str, means("The title.")]
    level: Annotated[Literal[1, 2, 3], means("1 is the largest.")] = 1
