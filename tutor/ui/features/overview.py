"""The overview: every slide painted small, and the way to any of them."""

from typing import TYPE_CHECKING

from tutor.model.targets import SlideRef
from tutor.ui.command import Command
from tutor.ui.feature import Actions, Feature, Player

if TYPE_CHECKING:
    from tutor.model.course import Course
    from tutor.painting.look import Look
    from tutor.ui.overview import Thumbnails


class Overview(Feature):
    """Opens the overview, and keeps what was painted for it."""

    def __init__(self, play: Player) -> None:
        super().__init__(play)
        self._painted_for: tuple[Course, Look] | None = None
        self._thumbnails: Thumbnails = {}

    @property
    def actions(self) -> Actions:
        """The overview, unless this play forbids to look ahead."""
        return {Command.OVERVIEW: self._open} if self.play.may_look_ahead else {}

    def _open(self) -> None:
        from tutor.ui.screens.overview import OverviewScreen

        def answer(chosen: SlideRef | None) -> None:
            if chosen:
                play.go_to(chosen)

        play = self.play
        course, look = play.session.course, play.look
        if self._painted_for != (course, look):
            self._painted_for, self._thumbnails = (course, look), {}
        here = play.session.state.slide
        screen = OverviewScreen(
            course, look, here, play.seen, self._thumbnails, characters=play.characters
        )
        play.show_over(screen, answer)
