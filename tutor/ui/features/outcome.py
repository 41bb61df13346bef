"""How a task went: told at its end, and again after a look at what was missed."""

from typing import TYPE_CHECKING

from tutor.language import Phrase
from tutor.ui.feature import Feature, Player
from tutor.ui.playing import Review

if TYPE_CHECKING:
    from tutor.training.conversation import Conversation

_REVIEWING = Phrase("see again · Esc: the result")


class Outcome(Feature):
    """Tells the result over the last slide; what was missed is shown as a demo from there."""

    def __init__(self, play: Player, conversation: "Conversation") -> None:
        super().__init__(play)
        self._conversation = conversation

    @property
    def mark(self) -> Phrase | None:
        """How to come back to the result, while one sees something again."""
        return _REVIEWING if isinstance(self.play.playing, Review) else None

    def slide_shown(self) -> None:
        """Tell the result once a task is over, and once one has left what one saw again."""
        attempt = self.play.attempt
        if attempt and attempt.is_over:
            from tutor.ui.conversation import ConversationDialogs

            ConversationDialogs(self.play).show(self._conversation.result(attempt))
        elif self.play.session.has_quit:
            self.leave_off()

    def leave_off(self) -> bool:
        """Go back to the result."""
        playing = self.play.playing
        if isinstance(playing, Review):
            self.play.begin(playing.after)
        return isinstance(playing, Review)
