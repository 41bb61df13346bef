"""The map: where one is, what was seen, and the way to any slide."""

from tutor.maps.graph import Graph, graph_of
from tutor.model.targets import SlideRef
from tutor.ui.command import Command
from tutor.ui.feature import Actions, Feature, Player
from tutor.ui.screens.map import MapScreen


class Map(Feature):
    """Opens the map, of a course that is looked at once."""

    def __init__(self, play: Player) -> None:
        super().__init__(play)
        self._graph: Graph | None = None

    @property
    def actions(self) -> Actions:
        """The map, unless this play forbids it."""
        return {Command.MAP: self._open} if self.play.may_look_ahead else {}

    def _open(self) -> None:
        def answer(chosen: SlideRef | None) -> None:
            if chosen:
                play.go_to(chosen)

        play, session = self.play, self.play.session
        if self._graph is None or self._graph.course is not session.course:
            self._graph = graph_of(session.course)
        here = session.state.slide
        screen = MapScreen(self._graph, play.look, here, play.seen, characters=play.characters)
        play.show_over(screen, answer)
