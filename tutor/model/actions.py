"""The actions of hotspots. An element bears one at most."""

from typing import ClassVar

import msgspec

from tutor.language import Phrase
from tutor.model.targets import Target


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


Action = To | Visit | Say

ACTIONS: dict[str, type[Action]] = {"to": To, "visit": Visit, "say": Say}
"""Every action, under the key that names it in a scenario."""
