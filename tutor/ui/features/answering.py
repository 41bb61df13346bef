"""The reply to a click, where it would not be seen beside the slide."""

from tutor.painting.moment import Banner
from tutor.painting.slides import SIDE_BY_SIDE
from tutor.ui.feature import Feature, Player
from tutor.ui.widgets.answer import Answer


class Answering(Feature):
    """Tells the answer under the slide where the explanation, which tells it too, is not in view.

    That is in a narrow window, in a slide that is scrolled down, and beside a screen alone.
    """

    def __init__(self, play: Player) -> None:
        super().__init__(play)
        self._answer: Answer | None = None

    def slide_shown(self) -> None:
        """Show the answer until the next action."""
        told = self._told
        if told and self._answer is None:
            self._answer = Answer(self.play.look.palette, id="answer")
            self.play.screen.mount(self._answer, before="#keys")
        if self._answer:
            size = self.play.screen.app.size
            self.play.view.lent = self._answer.tell(told, self.play.look, *size)

    def moved(self) -> None:
        """Show it still, or again, once the slide was scrolled or the window has another size."""
        if self._answer or self._told:
            self.slide_shown()

    @property
    def _told(self) -> Banner | None:
        play = self.play
        reply = play.attempt.reply if play.attempt else None
        if reply is None:
            return None
        is_wide = play.view.room[0] >= SIDE_BY_SIDE
        if is_wide and play.view.top == 0 and not play.gallery.enlarged:
            return None
        return Banner(reply.message, reply.tone)
