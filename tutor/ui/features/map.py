"""The map: where one is, what was seen, and the way to any slide."""

from tutor.maps.graph import Survey
from tutor.model.targets import SlideRef
from tutor.ui.command import Command
from tutor.ui.feature import Actions, Feature, Player
from tutor.ui.screens.map import MapScreen


class Map(Feature):
    """Opens the map."""

    def __init__(self, play: Player, survey: Survey | None) -> None:
        super().__init__(play)
        self._survey = survey

    @property
    def actions(self) -> Actions:
        """The map, unless this play forbids it."""
        return {Command.MAP: self._open} if self.play.may_look_ahead else {}

    def _open(self) -> None:
        def answer(chosen: SlideRef | None) -> None:
            if chosen:
                play.go_to(chosen)

        play, session = self.play, self.play.session
        if self._survey is None or self._survey.course is not session.course:
            self._survey = Survey(session.course)
        graph, here = self._survey.graph(), session.state.slide
        screen = MapScreen(graph, play.look, here, play.seen, characters=play.characters)
        play.show_over(screen, answer)
