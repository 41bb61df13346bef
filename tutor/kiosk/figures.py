"""What is counted of visits: what was shown and clicked, and nothing of who did it."""

from collections.abc import Callable

from tutor.language import Phrase
from tutor.model.tasks import Task
from tutor.training.events import Recorded
from tutor.training.lessons import Keeper, Kept
from tutor.training.modes import Mode
from tutor.training.saving import Saved


class Figures:
    """Has what happens kept, and never tells one visitor what another did.

    Nobody goes on with what a stranger left, so where play stands is not kept.
    """

    def __init__(self, keeper: Keeper) -> None:
        self._keeper = keeper

    def subscribe(self, listener: Callable[[Phrase], None]) -> None:
        """Tell nothing: a visitor cannot mend a disk."""

    def begins(self, mode: Mode, task: Task | None, again: Kept | None) -> None:  # noqa: ARG002
        """Take note of a new visit."""
        self._keeper.begins(mode, task, None)

    def write_when(self, later: Callable[[Callable[[], None]], object]) -> None:
        """Write when `later` calls what it is given, and no more at once."""
        self._keeper.write_when(later)

    def keep(self, event: Recorded, where: Callable[[], Saved | None]) -> None:  # noqa: ARG002
        """Keep an event."""
        self._keeper.keep(event, lambda: None)

    def unfinished(self) -> None:
        """Return nothing: each visitor begins anew."""

    def drop(self, kept: Kept) -> None:
        """Drop nothing: nothing was left."""

    def passed(self) -> frozenset[str]:
        """Return no task."""
        return frozenset()

    def done(self) -> tuple[str, ...]:
        """Return no scenario: what others did is not done."""
        return ()
