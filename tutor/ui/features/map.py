"""The map: where one is, what was seen, and the way to any slide."""

from typing import TYPE_CHECKING

from tutor.maps.graph import Survey
from tutor.model.targets import SlideRef
from tutor.ui.commands import Command
from tutor.ui.features.feature import Actions, Feature
from tutor.ui.screens.map import MapScreen

if TYPE_CHECKING:
    from tutor.ui.screens.play import PlayScreen


class Map(Feature):
    """Opens the map, and remembers what was seen."""

    def __init__(self, play: "PlayScreen") -> None:
        super().__init__(play)
        self._seen: set[SlideRef] = set()

    @property
    def actions(self) -> Actions:
        """The map, unless this play forbids it."""
        return {Command.MAP: self._open} if self.play.may_open_map else {}

    def slide_shown(self) -> None:
        """Remember the slide."""
        self._seen.add(self.play.session.state.slide)

    def _open(self) -> None:
        def answer(chosen: SlideRef | None) -> None:
            if chosen and chosen in session.course:  # which may have changed meanwhile
                session.jump(chosen)
                play.show()

        play, session = self.play, self.play.session
        if play.survey.course is not session.course:
            play.survey = Survey(session.course)
        here = session.state.slide
        screen = MapScreen(
            play.survey.graph(), play.look, here, self._seen, characters=play.characters
        )
        play.show_over(screen, answer)
