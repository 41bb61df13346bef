"""How one plays, in the words of the player that one has."""

from typing import ClassVar

from tutor.language import Phrase
from tutor.model.elements.element import Element


class Commands(Element, frozen=True, kw_only=True):
    meaning = Phrase(
        "How one plays: each player tells its own commands here, in the interface's language."
    )

    bare: ClassVar[str | None] = None
