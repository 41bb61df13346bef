"""A paragraph on a screen."""

from typing import Annotated, ClassVar, Literal

from tutor.model.elements.element import Element, means


class Text(Element, frozen=True, kw_only=True):
    """A paragraph, written in Markdown."""

    main: ClassVar[str | None] = "text"

    text: Annotated[str, means("The paragraph, in Markdown.")]
    muted: Annotated[bool, means("Drawn faintly: a footnote, a legal notice.")] = False
    align: Annotated[Literal["left", "center", "right"], means("Where the lines stand.")] = "left"
