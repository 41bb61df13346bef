"""A button."""

from typing import Annotated, ClassVar, Literal

from tutor.model.elements.element import Element, means


class Button(Element, frozen=True, kw_only=True):
    """A button; the primary one is filled with the course's main colour."""

    main: ClassVar[str | None] = "label"

    label: Annotated[str, means("The words on the button.")]
    style: Annotated[Literal["primary", "secondary"], means("Filled, or only outlined.")] = (
        "primary"
    )
