"""What every kind of element has."""

from typing import Annotated, ClassVar, Literal

import msgspec

from tutor.model.actions import Action


def means(description: str) -> msgspec.Meta:
    """Return the note that tells authors, in the JSON Schema too, what a field means."""
    return msgspec.Meta(description=description)


Tone = Literal["info", "success", "warning", "error"]


class Element(msgspec.Struct, frozen=True, kw_only=True):
    """One thing drawn on a screen; with an action, a hotspot."""

    main: ClassVar[str | None] = None
    """The attribute that a bare string or a bare list stands for."""

    id: Annotated[str | None, means("A name for this element, unique on its slide.")] = None
    callout: Annotated[str | None, means("The explanation that points at this element.")] = None
    hint: Annotated[str | None, means("A help for someone who hesitates here.")] = None
    action: Action | None = None

    @property
    def caption(self) -> str:
        """What a player calls this element in a list of choices."""
        main = getattr(self, self.main) if self.main else None
        if isinstance(main, str) and main:
            return main
        return next((child.caption for child in self.children), "")

    @property
    def children(self) -> "tuple[Element, ...]":
        """The elements that this one holds, in the order in which they are written."""
        return ()
