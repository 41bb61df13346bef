"""What every feature has."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from tutor.language import Phrase
from tutor.ui.commands import Command

if TYPE_CHECKING:
    from tutor.ui.screens.play import PlayScreen

Actions = dict[Command, Callable[[], object]]
"""What does each command; the screen then shows where the session stands."""


class Feature:
    """Some commands, and what they need of the screen on which a course is played."""

    def __init__(self, play: "PlayScreen") -> None:
        self.play = play

    @property
    def actions(self) -> Actions:
        """The commands that work now."""
        return {}

    def aside_clicked(self, name: str) -> None:
        """Open what the slide tells on demand under a name."""

    def started(self) -> None:
        """Do what is to be done once the screen is there."""

    @property
    def mark(self) -> Phrase | None:
        """What the keys' bar tells of it, while there is something to tell."""
        return None

    def uncovered(self) -> None:
        """Take note that nothing covers the slide any more."""

    def leave_off(self) -> bool:
        """Leave what is on, if something is; return whether it was."""
        return False

    def takes_click(self, number: int | None) -> bool:  # noqa: ARG002  # for those who do
        """Take a click on a zone, None beside all, before it is chosen; return whether it did."""
        return False

    def bars_shown(self) -> None:
        """Take note that what holds around the slide may have changed."""

    def moved(self) -> None:
        """Take note that the focus moved, that the slide was scrolled, or has another size."""

    def slide_shown(self) -> None:
        """Take note that the session shows another slide, or the same one in another state."""

    def ready(self) -> None:
        """Do what may wait for the first frame."""

    def left(self) -> None:
        """Give back what was taken, for play ends."""
