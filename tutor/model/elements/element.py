"""The base of every kind of element."""

from typing import Annotated, ClassVar, Literal

import msgspec

from tutor.language import Language, Phrase
from tutor.model.actions import Action, By, Say
from tutor.model.conditions import Value, When

LARGEST = 9999
"""The largest number that a course may write."""

Tone = Literal["info", "success", "warning", "error"]


class Element(msgspec.Struct, frozen=True, kw_only=True, tag=True, tag_field="kind"):
    """One thing drawn on a screen; with an action, a hotspot. As JSON, it tells its kind."""

    meaning: ClassVar[Phrase]
    """A sentence on the kind, for authors."""
    bare: ClassVar[str | None] = None
    """The attribute that a bare string or a bare list stands for."""
    is_control: ClassVar[bool] = False
    """Whether it is something on which one clicks or in which one types."""

    id: Annotated[
        str | None, Phrase("A name for this element, unique on its slide; not a number.")
    ] = None
    callout: Annotated[str | None, Phrase("The explanation that points at this element.")] = None
    hint: Annotated[
        str | None,
        Phrase("A help for someone who hesitates: told when one tries to go on without choosing."),
    ] = None
    main: Annotated[
        bool,
        Phrase("true: the hotspot that Page Down takes, where there are several; one at most."),
    ] = False
    miss: Annotated[
        str | None, Phrase("In practice, the answer to someone who clicks here wrongly.")
    ] = None
    when: Annotated[
        When | None, Phrase("The element is there only where this condition holds.")
    ] = None
    sets: Annotated[
        tuple[Value, ...], Phrase("Choices that play remembers, and the value that each takes.")
    ] = msgspec.field(default=(), name="set")
    action: Action | None = None

    @property
    def caption(self) -> str:
        """The element's name in a list of choices."""
        bare = getattr(self, self.bare) if self.bare else None
        if isinstance(bare, str) and bare:
            return bare
        return next((child.caption for child in self.children), "")

    def said(self, language: Language) -> str:
        """Return what it answers once it is activated, in Markdown; nothing where it leads on."""
        match self.action:
            case Say(message):
                return message
            case By() as action:
                return action.unchosen(language)
        return ""

    @property
    def children(self) -> "tuple[Element, ...]":
        """The elements that this one holds, in the order in which they are written."""
        return ()
