"""The actions of hotspots. An element bears one at most."""

from typing import ClassVar

import msgspec

from tutor.language import Language, Phrase
from tutor.model.targets import Target

_CHOOSE_FIRST = Phrase("Choose first: “{label}”.")


class To(msgspec.Struct, frozen=True, tag=True, tag_field="kind"):
    """Go to the target."""

    meaning: ClassVar[Phrase] = Phrase("A hotspot that leads to this target.")

    target: Target


class Visit(msgspec.Struct, frozen=True, tag=True, tag_field="kind"):
    """Go to the target and come back here at its `return`."""

    meaning: ClassVar[Phrase] = Phrase(
        "A hotspot that leads to this slide, and from there back here at “return”."
    )

    target: Target


class Say(msgspec.Struct, frozen=True, tag=True, tag_field="kind"):
    """Answer with a message and stay."""

    meaning: ClassVar[Phrase] = Phrase(
        "A hotspot that answers with this message, in Markdown, and stays."
    )

    message: str


class By(msgspec.Struct, frozen=True, tag=True, tag_field="kind"):
    """Go where what is chosen in a control of the same slide leads."""

    meaning: ClassVar[Phrase] = Phrase(
        "The id of a choice, a list or a box of this slide: “to” tells where each option leads."
    )

    control: str
    """The control's id."""
    ways: tuple[tuple[str, Target], ...]
    """The target of each option; of a box, of `true` and of `false`."""
    label: str = ""
    """What is to be chosen, in the control's own words; no author writes it."""

    def unchosen(self, language: Language) -> str:
        """Return what is told as long as nothing is chosen."""
        return _CHOOSE_FIRST(language, label=self.label)


class Choose(msgspec.Struct, frozen=True, tag=True, tag_field="kind"):
    """Choose an option of a control, and stay. No author writes it: `By` brings it."""

    control: str
    option: str | None
    """None opens a list, or closes it."""


Action = To | Visit | Say | By | Choose

ACTIONS: dict[str, type[To] | type[Visit] | type[Say]] = {"to": To, "visit": Visit, "say": Say}
"""Every action that is one key, under the key that names it in a scenario."""

BY = "by"
"""The key that makes of `to` the ways of a control's options."""
