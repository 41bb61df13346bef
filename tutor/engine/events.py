"""The events that a session sends to its listeners."""

import msgspec

from tutor.model.targets import SlideRef


class Event(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """Something that happened, at a time of the session's clock, on a slide."""

    at: float
    slide: SlideRef


class SlideShown(Event, frozen=True, kw_only=True):
    """A slide came on."""


class HotspotActivated(Event, frozen=True, kw_only=True):
    """A hotspot was chosen; `message` is its answer where it only says something."""

    hotspot: str
    message: str | None = None


class ClickMissed(Event, frozen=True, kw_only=True):
    """A click fell beside the hotspots."""


class VisitBegan(Event, frozen=True, kw_only=True):
    """Play left `slide` for a visit and is expected back."""


class VisitEnded(Event, frozen=True, kw_only=True):
    """Nobody waits on `slide` any more: play came back, or gave the visit up."""


class ScenarioDone(Event, frozen=True, kw_only=True):
    """A scenario was played to its end; play was on `slide` when what ended it was done."""

    scenario: str


class Over(Event, frozen=True, kw_only=True):
    """Play ended."""


SessionEvent = (
    SlideShown | HotspotActivated | ClickMissed | VisitBegan | VisitEnded | ScenarioDone | Over
)
"""Every kind of event."""
