"""A screen whose commands are those of the features that it is given."""

from collections.abc import Sequence

from textual import on

from tutor.language import Phrase
from tutor.painting.look import Look
from tutor.ui import bars
from tutor.ui.command import Command, CommandInfo
from tutor.ui.commands import COMMANDS
from tutor.ui.feature import Actions, Feature
from tutor.ui.keys import commands_by_key
from tutor.ui.screens.base import BaseScreen
from tutor.ui.widgets.bar import Bar
from tutor.ui.widgets.painted_view import PaintedView


class FeaturedScreen(BaseScreen, inherit_bindings=False):
    """Passes on to its features what is asked of it, in their order."""

    def __init__(self, look: Look, *, characters: bool) -> None:
        super().__init__(look, characters=characters)
        self.commands = COMMANDS
        """The commands that there are, in the order of the help and of the footer."""
        self.actions: Actions = {}
        """The action of each command that works now."""
        self.features: Sequence[Feature] = ()

    def show(self) -> None:
        """Show where play stands, when it is not what is shown."""
        raise NotImplementedError

    def ready(self) -> None:
        """Do what waited for the first frame."""
        for feature in self.features:
            feature.ready()

    def uncovered(self) -> None:
        """Tell every feature."""
        for feature in self.features:
            feature.uncovered()

    def leave_off(self) -> bool:
        """Leave what is on, if something is; return whether it was."""
        return any(feature.leave_off() for feature in self.features)

    def on_unmount(self) -> None:
        """Give back what was taken."""
        for feature in self.features:
            feature.left()

    @property
    def marks(self) -> tuple[Phrase, ...]:
        """The marks of what is on from slide to slide, in the order of the features."""
        return tuple(mark for feature in self.features if (mark := feature.mark))

    @property
    def working(self) -> list[CommandInfo[Command]]:
        """The commands that work now, in their order."""
        return [info for info in self.commands if info.command in self.actions]

    def perform(self, command: Command) -> None:
        """Do what a command asks."""
        if action := self.actions.get(command):
            action()
            self.show()

    def obey(self, key: str) -> bool:
        """Do the command of a key; return whether it has one."""
        command = commands_by_key(self.characters, self.actions).get(key)
        if command:
            self.perform(command)
        return command is not None

    def open_commands(self) -> None:
        """Open the help, which lists the commands."""
        self.perform(Command.HELP)

    @on(Bar.Clicked, "#keys")
    def run_clicked(self, event: Bar.Clicked) -> None:
        """Do a command of the footer."""
        if event.number == bars.MORE:
            self.view.turn_page()
        else:
            self.perform(self.commands[event.number].command)

    @on(PaintedView.PopupClicked)
    def open_clicked(self, event: PaintedView.PopupClicked) -> None:
        """Open what the slide tells on demand."""
        self.open_popup(event.name)

    def open_popup(self, name: str) -> None:
        """Open what the slide tells on demand under a name."""
        for feature in self.features:
            feature.popup_clicked(name)
