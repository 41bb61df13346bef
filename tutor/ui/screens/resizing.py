"""Screens that keep up with a window whose size changes faster than they are drawn."""

from typing import TypeVar

from textual import events
from textual.screen import Screen

_T = TypeVar("_T")


class ResizingScreen(Screen[_T], inherit_bindings=False):
    """Takes the size that the window has now, and none that it had before.

    Textual tells a screen each size that it lays it out at once more, so two sizes that wait to be
    drawn would follow one another for ever.
    """

    async def on_event(self, event: events.Event) -> None:
        """Pass over a size that the window has no more."""
        if not isinstance(event, events.Resize) or event.size == self.app.size:
            await super().on_event(event)
