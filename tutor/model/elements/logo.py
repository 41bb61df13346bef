"""A service's name as it writes it."""

from typing import Annotated, ClassVar

from tutor.model.elements.element import Element, means


class Logo(Element, frozen=True, kw_only=True):
    """The service's name in its colours, with its motto under it."""

    main: ClassVar[str | None] = "name"

    name: Annotated[str, means("The name.")]
    motto: Annotated[str, means("The line under the name.")] = ""
