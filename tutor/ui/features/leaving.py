"""Full screen, and the ways out: of what is on, of full screen, then of the tutorial."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from tutor.ui.commands import Command
from tutor.ui.features.feature import Actions, Feature
from tutor.ui.screens.questions import LEAVE, QUESTION, quit_slide
from tutor.ui.terminal import ENTER_FULL_SCREEN, LEAVE_FULL_SCREEN

if TYPE_CHECKING:
    from tutor.ui.screens.play import PlayScreen


class Leaving(Feature):
    """Switches full screen; asks before one quits."""

    @property
    def actions(self) -> Actions:
        """Full screen, and the ways out."""
        return {
            Command.PRESENT: self._present,
            Command.FULL_SCREEN: lambda: self._set_full_screen(not self.play.is_full_screen),
            Command.LEAVE: self._leave,
            Command.QUIT: lambda: ask_to_quit(self.play),
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
        if any(feature.leave_off() for feature in self.play.features):
            return
        if self.play.is_full_screen:
            self._set_full_screen(False)
        else:
            ask_to_quit(self.play)

    def _set_full_screen(self, full_screen: bool) -> None:
        self.play.is_full_screen = full_screen
        if self.play.app._driver:
            self.play.app._driver.write(ENTER_FULL_SCREEN if full_screen else LEAVE_FULL_SCREEN)


def ask_to_quit(play: "PlayScreen", stay: Callable[[], None] = lambda: None) -> None:
    """Ask whether to quit; do something where one stays."""

    def answer(chosen: int | None) -> None:
        if chosen == LEAVE:
            play.app.exit()
        else:
            stay()

    play.ask(quit_slide(play.look.language), QUESTION, answer)
