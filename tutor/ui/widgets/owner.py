"""Who has a view, as the view knows it."""

from typing import Protocol


class Owner(Protocol):
    """Whom a view tells what is asked of it.

    It is told at once, and not by messages: what is typed ahead falls on the slide that the
    key before it brought on.
    """

    def choose(self, number: int) -> None:
        """Do what the zone that bears a number does."""

    def go_on(self) -> None:
        """Take Enter where no zone has the focus."""

    def miss(self) -> None:
        """Take a click beside the zones."""

    def open_commands(self) -> None:
        """Take a press of the mouse's other button."""

    def obey(self, key: str) -> bool:
        """Take a key that is none of the view's; return whether it means something."""
