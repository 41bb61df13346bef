"""A place where one types."""

from typing import Annotated, ClassVar

from tutor.model.elements.element import Element, means


class Field(Element, frozen=True, kw_only=True):
    """A text field with its label, what was typed in it, and its help."""

    main: ClassVar[str | None] = "label"

    label: Annotated[str, means("The field's label.")]
    value: Annotated[str, means("What is typed in it.")] = ""
    help: Annotated[str | None, means("The help under the label.")] = None
    secret: Annotated[bool, means("A password: its characters are hidden.")] = False
