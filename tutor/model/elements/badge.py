"""A short mark."""

from typing import Annotated, ClassVar

from tutor.model.elements.element import Element, Tone, means


class Badge(Element, frozen=True, kw_only=True):
    """A word or two on a coloured ground: a state, a number."""

    main: ClassVar[str | None] = "label"

    label: Annotated[str, means("The words.")]
    tone: Annotated[Tone, means("What the mark means.")] = "info"
