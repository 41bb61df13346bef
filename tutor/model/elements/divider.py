"""A line between two parts."""

from typing import Annotated, ClassVar

from tutor.model.elements.element import Element, means


class Divider(Element, frozen=True, kw_only=True):
    """A horizontal line, with or without a word in it."""

    main: ClassVar[str | None] = "label"

    label: Annotated[str, means("A word in the middle of the line.")] = ""
