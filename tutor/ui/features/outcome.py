"""How a task went: told at its end, and again after a look at what was missed."""

from tutor.language import Phrase
from tutor.ui.features.feature import Feature
from tutor.ui.playing import Review

_REVIEWING = Phrase("see again · Esc: the result")


class Outcome(Feature):
    """Tells the result over the last slide; what was missed is shown as a demo from there."""

    @property
    def mark(self) -> Phrase | None:
        """That one sees something again, and the way back."""
        return _REVIEWING if isinstance(self.play.playing, Review) else None

    def slide_shown(self) -> None:
        """Tell the result once a task is over, and once one has left what one saw again."""
        attempt, conversation = self.play.attempt, self.play.options.conversation
        if attempt and attempt.is_over and conversation:
            from tutor.ui.conversation import ConversationDialogs

            ConversationDialogs(self.play).show(conversation.result(attempt))
        elif self.play.session.has_quit:
            self.leave_off()

    def leave_off(self) -> bool:
        """Go back to the result."""
        playing = self.play.playing
        if isinstance(playing, Review):
            self.play.begin(playing.after)
        return isinstance(playing, Review)
