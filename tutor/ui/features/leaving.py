"""Full screen, and the ways out: of what is on, of full screen, then of the tutorial."""

from typing import TYPE_CHECKING

from tutor.ui.command import Command
from tutor.ui.feature import Actions, Feature, Player
from tutor.ui.screens.questions import ask_to_quit
from tutor.ui.terminal import ENTER_FULL_SCREEN, LEAVE_FULL_SCREEN

if TYPE_CHECKING:
    from tutor.training.conversation import Conversation


class Leaving(Feature):
    """Switches full screen; asks before one quits."""

    def __init__(self, play: Player, conversation: "Conversation | None") -> None:
        super().__init__(play)
        self._conversation = conversation

    @property
    def actions(self) -> Actions:
        """Full screen, and the ways out."""
        return {
            Command.PRESENT: self._present,
            Command.FULL_SCREEN: lambda: self._set_full_screen(not self.play.is_full_screen),
            Command.LEAVE: self._leave,
            Command.QUIT: self._ask_to_quit,
        }

    def started(self) -> None:
        """Ask the terminal for its whole display, where play begins so."""
        if self.play.is_full_screen:
            self._set_full_screen(True)

    def _present(self) -> None:
        session = self.play.session
        session.jump(session.course.start)
        if not self.play.is_full_screen:
            self._set_full_screen(True)

    def _leave(self) -> None:
        if self.play.leave_off():
            return
        if self.play.is_full_screen:
            self._set_full_screen(False)
        else:
            self._ask_to_quit()

    def _ask_to_quit(self) -> None:
        what = self.play.attempt or self.play.session
        told = self._conversation.on_leaving(what) if self._conversation else ""
        ask_to_quit(self.play, told)

    def _set_full_screen(self, full_screen: bool) -> None:
        self.play.is_full_screen = full_screen
        if driver := self.play.screen.app._driver:
            driver.write(ENTER_FULL_SCREEN if full_screen else LEAVE_FULL_SCREEN)
