"""Going to where the course changed, while its author writes it."""

from typing import TYPE_CHECKING

from tutor.model.targets import SlideRef
from tutor.ui.commands import Command
from tutor.ui.features.feature import Actions, Feature

if TYPE_CHECKING:
    from tutor.ui.screens.play import PlayScreen


class Changes(Feature):
    """Leads to the slide that changed last."""

    def __init__(self, play: "PlayScreen") -> None:
        super().__init__(play)
        self.latest: SlideRef | None = None

    @property
    def actions(self) -> Actions:
        """The way there."""
        return {Command.CHANGED: self._go_there}

    def _go_there(self) -> None:
        session = self.play.session
        if self.latest and self.latest in session.course:
            session.jump(self.latest)
