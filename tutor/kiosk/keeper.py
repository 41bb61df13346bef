"""A keeper for visits: slides and clicks are kept, and nothing of who made them."""

from collections.abc import Callable

from tutor.language import Phrase
from tutor.model.tasks import Task
from tutor.training.events import AnyEvent
from tutor.training.lessons import Keeper, Unfinished
from tutor.training.modes import Mode
from tutor.training.saving import SavedAttempt


class AnonymousKeeper:
    """Passes events on to another keeper, and never tells one visitor what another did.

    Nobody goes on with what a stranger left, so where play stands is not kept.
    """

    def __init__(self, keeper: Keeper) -> None:
        self._keeper = keeper

    def subscribe(self, listener: Callable[[Phrase], None]) -> None:
        """Tell nothing: a visitor cannot mend a disk."""

    def begins(self, mode: Mode, task: Task | None, again: Unfinished | None) -> None:  # noqa: ARG002
        """Take note of a new visit."""
        self._keeper.begins(mode, task, None)

    def write_when(self, later: Callable[[Callable[[], None]], object]) -> None:
        """Pass the function on to the keeper."""
        self._keeper.write_when(later)

    def keep(self, event: AnyEvent, where: Callable[[], SavedAttempt | None]) -> None:  # noqa: ARG002
        """Keep an event, without where play stands."""
        self._keeper.keep(event, lambda: None)

    def unfinished(self) -> None:
        """Return nothing: each visitor begins anew."""

    def drop(self, kept: Unfinished) -> None:
        """Drop nothing: nothing was left."""

    def passed(self) -> frozenset[str]:
        """Return no task."""
        return frozenset()

    def done(self) -> tuple[str, ...]:
        """Return no scenario: what others did is not done."""
        return ()
