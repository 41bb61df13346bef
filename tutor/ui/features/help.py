"""The help, which lists the commands, and the switches that are found there alone."""

from tutor.ui.command import Command
from tutor.ui.feature import Actions, Feature
from tutor.ui.screens.questions import HELP_COMMANDS, HELP_SIZE, HOW, HOW_ALONE, help_slide


class Help(Feature):
    """Opens the help; switches single-character keys and motion off and on."""

    @property
    def actions(self) -> Actions:
        """The help and the switches."""
        return {
            Command.HELP: self._open,
            Command.LETTERS: self.play.toggle_characters,
            Command.MOTION: self._toggle_motion,
        }

    def _open(self) -> None:
        def answer(chosen: int | None) -> None:
            if chosen is not None:
                play.perform(rows[chosen - 1].command)

        play = self.play
        rows = [info for info in play.working if info.command in HELP_COMMANDS]
        switches = {
            Command.LETTERS: play.characters,
            Command.MOTION: play.view.motion,
        }
        how = HOW_ALONE if play.attempt else HOW
        play.ask(help_slide(play.look.language, how, rows, switches), HELP_SIZE, answer)

    def _toggle_motion(self) -> None:
        self.play.view.motion = not self.play.view.motion
