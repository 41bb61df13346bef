"""The help, which lists the commands, and the switches that are found there alone."""

from tutor.ui.command import Command
from tutor.ui.feature import Actions, Feature


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
        from tutor.ui.help import (  # who only watches waits for none
            HELP_COMMANDS,
            HOW,
            HOW_ALONE,
            by_group,
            help_painter,
        )

        def answer(chosen: int | None) -> None:
            if chosen is not None:
                play.perform(rows[chosen - 1].command)

        play = self.play
        rows = by_group(info for info in play.working if info.command in HELP_COMMANDS)
        switches = {
            Command.LETTERS: play.characters,
            Command.MOTION: play.view.motion,
        }
        how = HOW_ALONE if play.attempt else HOW
        play.ask_by(help_painter(how, rows, switches, play.look), answer)

    def _toggle_motion(self) -> None:
        self.play.view.motion = not self.play.view.motion
