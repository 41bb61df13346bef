"""Back, on, to the start, to the end menu."""

from tutor.ui.command import Command
from tutor.ui.feature import Actions, Feature


class Moving(Feature):
    """Moves through the course without a hotspot."""

    @property
    def actions(self) -> Actions:
        """The moves; the session tells which of them lead somewhere."""
        if self.play.attempt:
            return {}
        session = self.play.session
        actions: Actions = {
            Command.BACK: session.back,
            Command.ON: self._go_on,
            Command.START: lambda: session.jump(session.course.start),
        }
        if menu := session.course.menu:
            actions[Command.MENU] = lambda: session.jump(menu)
        return actions

    def _go_on(self) -> None:
        if not self.play.session.go_on():
            self.play.help_to_choose()
