"""A slide that its author gave so many seconds goes on by itself when they are over."""

from collections.abc import Callable

from tutor.training.modes import Mode
from tutor.ui.command import Command
from tutor.ui.feature import Feature, Player


class Waiting(Feature):
    """Goes on as a click anywhere does: never without motion, in an exam, or after one went back.

    What covers the slide, scrolls it or moves the focus begins its time anew.
    """

    def __init__(self, play: Player) -> None:
        super().__init__(play)
        self.later: Callable[[float, Callable[[], None]], object] = play.screen.set_timer
        """Calls back after some seconds."""
        self._turn = 0

    def slide_shown(self) -> None:
        """Give the slide its time."""
        self._begin()

    def moved(self) -> None:
        """Give it anew."""
        self._begin()

    def uncovered(self) -> None:
        """Give it anew, with motion or now without."""
        self._begin()

    def _begin(self) -> None:
        self._turn += 1
        turn, seconds, gallery = self._turn, self.play.session.slide.wait, self.play.gallery
        if seconds is None:
            return
        if gallery.still == self._goes_on_by_itself:
            gallery.still = not gallery.still
            self.play.view.repaint()
        if not gallery.still:
            self.later(seconds, lambda: self._go_on() if turn == self._turn else None)

    @property
    def _goes_on_by_itself(self) -> bool:
        play, attempt = self.play, self.play.attempt
        is_exam = attempt is not None and attempt.mode is Mode.EXAM
        return play.view.motion and not (is_exam or play.session.can_go_forward)

    def _go_on(self) -> None:
        """Go on, unless the course plays itself, or one reads or types something else."""
        play = self.play
        if play.is_prompting:
            self._begin()
        elif self._is_seen_whole and not self._plays_itself:
            play.playing.go_on()
            play.show()

    @property
    def _is_seen_whole(self) -> bool:
        is_covered = self.play.screen.app.screen is not self.play.screen
        return not (is_covered or self.play.view.more_below)

    @property
    def _plays_itself(self) -> bool:
        is_on = any(info.command is Command.PAUSE for info in self.play.working)
        return is_on or not self.play.is_played_by_hand
