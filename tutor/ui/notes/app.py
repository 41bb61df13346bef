"""The notes' window."""

from collections.abc import Callable
from datetime import datetime

from tutor.following.client import PlayerFinder
from tutor.painting.look import Look
from tutor.ui.full_screen import FullScreenApp
from tutor.ui.notes.dialogs import notes_actions
from tutor.ui.notes.screen import NotesScreen


class NotesApp(FullScreenApp, inherit_bindings=False):
    """Follows the player in the room, full-screen."""

    def __init__(
        self, seeker: PlayerFinder, look: Look, now: Callable[[], datetime] = datetime.now
    ) -> None:
        super().__init__(look, motion=False)
        self.notes = NotesScreen(seeker, look, notes_actions, now)

    def get_default_screen(self) -> NotesScreen:
        """Return the screen that is there from the first frame on."""
        return self.notes
