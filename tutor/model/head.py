"""The keys at the beginning of every file of a course."""

from collections.abc import Mapping
from typing import Annotated, Literal

import msgspec

from tutor.language import Phrase
from tutor.model.screens import Around

FORMAT = 1
"""The version of the format."""


class Head(msgspec.Struct, frozen=True, kw_only=True):
    """The keys that `course.yaml` and a scenario have in common, besides their title."""

    format: Annotated[Literal[1], Phrase("The version of the format: 1.")]
    vars: Annotated[
        Mapping[str, str],
        Phrase("The variables: {{{{ name }}}} is replaced by the text given here to “name”."),
    ] = {}
    screen: Annotated[
        Around | None,
        Phrase("What the screens have in common: a frame and its attributes, “top”, “bottom”."),
    ] = None
