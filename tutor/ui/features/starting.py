"""Choosing what to do: a mode and a task, what was left, or the same again."""

from functools import partial
from typing import TYPE_CHECKING

from tutor.ui.commands import Command
from tutor.ui.features.feature import Actions, Feature

if TYPE_CHECKING:
    from tutor.training.lessons import Lessons
    from tutor.ui.lobby import Lobby


class Starting(Feature):
    """Offers what the lessons have, at first where that is asked for, and at any time by a key."""

    @property
    def actions(self) -> Actions:
        """The choice; in an attempt, beginning it again."""
        lessons = self.play.options.lessons
        if lessons is None:
            return {}
        actions: Actions = {Command.PRACTISE: lambda: self._lobby(lessons).choose_mode()}
        if self.play.attempt:
            actions[Command.ANEW] = lambda: self._lobby(lessons).ask_to_begin_again()
        return actions

    def ready(self) -> None:
        """Ask what is to be asked first; from now on, tell where results cannot be kept."""
        options = self.play.options
        if options.lessons is None:
            return
        options.lessons.subscribe(self._tell)
        if options.asks or options.kept:
            self._ask_first(self._lobby(options.lessons))

    def _ask_first(self, lobby: "Lobby") -> None:
        """Ask whether to go on with what was left; those who choose a mode find it there."""
        options = self.play.options
        first = partial(lobby.choose_first, options.chosen, asks=options.asks)
        if options.kept and (options.chosen or not options.asks):
            lobby.ask_to_go_on(options.kept, first)
        else:
            first()

    def _tell(self, why: str) -> None:
        """Tell why results cannot be kept, once what happens now is shown."""
        self.play.call_after_refresh(self.play.tell, why)

    def _lobby(self, lessons: "Lessons") -> "Lobby":
        from tutor.ui.lobby import Lobby  # those who only watch do not wait for it

        return Lobby(self.play, lessons)
