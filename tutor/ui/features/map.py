"""The map: where one is, what was seen, and the way to any slide."""

from tutor.maps.graph import Survey
from tutor.model.targets import SlideRef
from tutor.ui.commands import Command
from tutor.ui.features.feature import Actions, Feature
from tutor.ui.screens.map import MapScreen


class Map(Feature):
    """Opens the map."""

    @property
    def actions(self) -> Actions:
        """The map, unless this play forbids it."""
        return {Command.MAP: self._open} if self.play.may_look_ahead else {}

    def _open(self) -> None:
        def answer(chosen: SlideRef | None) -> None:
            if chosen:
                play.go_to(chosen)

        play, session = self.play, self.play.session
        if play.survey.course is not session.course:
            play.survey = Survey(session.course)
        here = session.state.slide
        screen = MapScreen(
            play.survey.graph(), play.look, here, play.seen, characters=play.characters
        )
        play.show_over(screen, answer)
