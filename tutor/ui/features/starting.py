"""Choosing what to do: a mode and a task, what was left, or the same again."""

from typing import TYPE_CHECKING

from tutor.training.lessons import StartRequest
from tutor.ui.command import Command
from tutor.ui.feature import Actions, Feature, Player

if TYPE_CHECKING:
    from tutor.training.conversation import Conversation, Turn


class Starting(Feature):
    """Offers what may be learnt, at first where that is asked for, and at any time by a key."""

    def __init__(self, play: Player, conversation: "Conversation", opening: StartRequest) -> None:
        super().__init__(play)
        self._conversation = conversation
        self._opening = opening

    @property
    def actions(self) -> Actions:
        """The choice; in an attempt, beginning it again."""
        conversation, attempt = self._conversation, self.play.attempt
        actions: Actions = {Command.PRACTISE: lambda: self._show(conversation.choose_mode())}
        if attempt:
            actions[Command.ANEW] = lambda: self._show(conversation.begin_again(attempt))
        return actions

    def ready(self) -> None:
        """Ask what is to be asked first; from now on, tell where results cannot be kept."""
        self._conversation.lessons.subscribe(self._tell)
        opening, conversation = self._opening, self._conversation
        if opening.asks or opening.asked_about:
            self._show(conversation.open(opening, self.play.session))
        elif reminder := conversation.reminder(opening):
            self._tell(reminder)

    def _tell(self, why: str) -> None:
        """Tell it once what happens now is shown."""
        self.play.screen.call_after_refresh(self.play.tell, why)

    def _show(self, turn: "Turn") -> None:
        from tutor.ui.conversation import ConversationDialogs  # who only watches waits for none

        ConversationDialogs(self.play).show(turn)
