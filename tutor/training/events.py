"""The events of someone who does a task, besides the session's own."""

from tutor.engine.events import Event, SessionEvent
from tutor.training.modes import Mode
from tutor.training.result import Result
from tutor.training.tally import Count


class Began(Event, frozen=True, kw_only=True):
    """A task was begun; without a task, the whole course."""

    mode: Mode
    task: str | None = None


class Answered(Event, frozen=True, kw_only=True):
    """A click, or what was filled in, was the answer to what a slide asks."""

    control: str | None
    """The name of what was clicked, or wrongly filled in; None beside all."""
    right: bool
    tries: Count
    """How many answers this slide was given in this passage, this one included."""


class Helped(Event, frozen=True, kw_only=True):
    """A help was given because it was asked for, or because of wrong clicks."""

    revealed: bool
    """Whether the right place was shown."""
    asked: bool
    """Whether someone asked for it."""


class Ended(Event, frozen=True, kw_only=True):
    """A task was done."""

    mode: Mode
    task: str | None
    result: Result


TrainingEvent = Began | Answered | Helped | Ended
AnyEvent = SessionEvent | TrainingEvent
"""Every kind of event that may be kept."""
