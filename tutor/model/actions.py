"""What a hotspot does. An element bears one action at most."""

import msgspec

from tutor.model.targets import Target


class To(msgspec.Struct, frozen=True):
    """Go to the target."""

    target: Target


class Visit(msgspec.Struct, frozen=True):
    """Go to the target and come back here at its `return`."""

    target: Target


class Say(msgspec.Struct, frozen=True):
    """Answer with a message and stay."""

    message: str


Action = To | Visit | Say
