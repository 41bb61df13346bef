"""Full screen, and the ways out: of what is on, of full screen, then of the tutorial."""

from tutor.ui.commands import Command
from tutor.ui.features.feature import Actions, Feature
from tutor.ui.screens.questions import LEAVE, QUESTION, quit_slide
from tutor.ui.terminal import ENTER_FULL_SCREEN, LEAVE_FULL_SCREEN


class Leaving(Feature):
    """Switches full screen; asks before one quits."""

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
        if any(feature.leave_off() for feature in self.play.features):
            return
        if self.play.is_full_screen:
            self._set_full_screen(False)
        else:
            self._ask_to_quit()

    def _ask_to_quit(self) -> None:
        def answer(chosen: int | None) -> None:
            if chosen == LEAVE:
                self.play.app.exit()

        self.play.ask(quit_slide(self.play.look.language), QUESTION, answer)

    def _set_full_screen(self, full_screen: bool) -> None:
        self.play.is_full_screen = full_screen
        if self.play.app._driver:
            self.play.app._driver.write(ENTER_FULL_SCREEN if full_screen else LEAVE_FULL_SCREEN)
