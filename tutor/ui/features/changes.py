"""Going to where the course changed, while its author writes it."""

from collections.abc import Sequence

from tutor.model.targets import SlideRef
from tutor.ui.command import Command
from tutor.ui.feature import Actions, Feature, Player


class Changes(Feature):
    """Leads to the slide that changed last."""

    def __init__(self, play: Player) -> None:
        super().__init__(play)
        self._latest: SlideRef | None = None

    def course_changed(self, slides: Sequence[SlideRef]) -> None:
        """Lead to the first of them from now on."""
        self._latest = next(iter(slides), self._latest)

    @property
    def actions(self) -> Actions:
        """The way there."""
        return {Command.CHANGED: self._go_there}

    def _go_there(self) -> None:
        session = self.play.session
        if self._latest and self._latest in session.course:
            session.jump(self._latest)
