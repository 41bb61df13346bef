"""Choosing what to do: a mode and a task, what was left, or the same again."""

from functools import partial
from typing import TYPE_CHECKING

from tutor.training.lessons import Lessons
from tutor.ui.command import Command
from tutor.ui.feature import Actions, Feature, Player
from tutor.ui.options import Beginning

if TYPE_CHECKING:
    from tutor.ui.lesson_menu import LessonMenu


class Starting(Feature):
    """Offers what the lessons have, at first where that is asked for, and at any time by a key."""

    def __init__(self, play: Player, lessons: Lessons, beginning: Beginning) -> None:
        super().__init__(play)
        self._lessons = lessons
        self._beginning = beginning

    @property
    def actions(self) -> Actions:
        """The choice; in an attempt, beginning it again."""
        actions: Actions = {Command.PRACTISE: lambda: self._lesson_menu().choose_mode()}
        if self.play.attempt:
            actions[Command.ANEW] = lambda: self._lesson_menu().ask_to_begin_again()
        return actions

    def ready(self) -> None:
        """Ask what is to be asked first; from now on, tell where results cannot be kept."""
        self._lessons.subscribe(self._tell)
        if self._beginning.asks or self._beginning.kept:
            self._ask_first(self._lesson_menu())

    def _ask_first(self, menu: "LessonMenu") -> None:
        """Ask whether to go on with what was left; those who choose a mode find it there."""
        chosen, kept, asks = self._beginning
        first = partial(menu.choose_first, chosen, asks=asks)
        if kept and (chosen or not asks):
            menu.ask_to_go_on(kept, first)
        else:
            first()

    def _tell(self, why: str) -> None:
        """Tell why results cannot be kept, once what happens now is shown."""
        self.play.screen.call_after_refresh(self.play.tell, why)

    def _lesson_menu(self) -> "LessonMenu":
        from tutor.ui.lesson_menu import LessonMenu  # those who only watch do not wait for it

        return LessonMenu(self.play, self._lessons)
