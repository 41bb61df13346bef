"""Choosing what to do: a mode and a task, what was left, or the same again."""

from typing import TYPE_CHECKING

from tutor.ui.commands import Command
from tutor.ui.features.feature import Actions, Feature

if TYPE_CHECKING:
    from tutor.training.conversation import Turn


class Starting(Feature):
    """Offers what may be learnt, at first where that is asked for, and at any time by a key."""

    @property
    def actions(self) -> Actions:
        """The choice; in an attempt, beginning it again."""
        conversation, attempt = self.play.options.conversation, self.play.attempt
        if conversation is None:
            return {}
        actions: Actions = {Command.PRACTISE: lambda: self._show(conversation.choose_mode())}
        if attempt:
            actions[Command.ANEW] = lambda: self._show(conversation.begin_again(attempt))
        return actions

    def ready(self) -> None:
        """Ask what is to be asked first; from now on, tell where results cannot be kept."""
        conversation, opening = self.play.options.conversation, self.play.options.opening
        if conversation is None:
            return
        conversation.lessons.subscribe(self._tell)
        if opening.asks or opening.kept:
            self._show(conversation.open(opening, self.play.session))

    def _tell(self, why: str) -> None:
        """Tell why results cannot be kept, once what happens now is shown."""
        self.play.call_after_refresh(self.play.tell, why)

    def _show(self, turn: "Turn") -> None:
        from tutor.ui.conversation import ConversationDialogs  # who only watches waits for none

        ConversationDialogs(self.play).show(turn)
