"""A black screen, for a room that is to listen."""

from textual import events

from tutor.ui.screens.overlay import Overlay
from tutor.ui.terminal import HIDE_CURSOR
from tutor.ui.widgets.painted_view import PaintedView


class BlankScreen(Overlay[None], inherit_bindings=False):
    """Shows nothing at all; any key or click ends it, and does nothing else."""

    DEFAULT_CSS = """
    BlankScreen {
        background: ansi_black;
    }
    """

    def __init__(self, view: PaintedView) -> None:
        super().__init__()
        self._view = view

    def on_mount(self) -> None:
        """Hide the cursor that shows which zone has the focus."""
        if self.app._driver:
            self.app._driver.write(HIDE_CURSOR)

    def on_key(self, event: events.Key) -> None:
        """Bring the slide back; what is typed after that is for the slide."""
        event.stop()
        event.prevent_default()
        if self._has_ended:
            self._view.post_message(events.Key(event.key, event.character))
        self._end(None)

    def on_click(self, event: events.Click) -> None:
        """Bring the slide back."""
        event.stop()
        self._end(None)
