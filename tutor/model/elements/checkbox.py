"""A box to tick."""

from typing import Annotated, ClassVar

from tutor.model.elements.element import Element, means


class Checkbox(Element, frozen=True, kw_only=True):
    """A box to tick, with its label."""

    main: ClassVar[str | None] = "label"

    label: Annotated[str, means("What one accepts by ticking.")]
    checked: Annotated[bool, means("Ticked.")] = False
