"""The map of the course: where one is, what was seen, and the way to any slide."""

from collections.abc import Collection

from tutor.language import Phrase
from tutor.maps.graph import Graph
from tutor.maps.legend import legend, progress_legend
from tutor.maps.painting import Drawing, Progress, light, paint_map
from tutor.model.targets import SlideRef
from tutor.painting.blocks import Block
from tutor.painting.look import Look
from tutor.ui.command import Command
from tutor.ui.screens.chooser import Chooser
from tutor.ui.widgets.bar import Bar
from tutor.ui.widgets.map_view import MapView

_TITLE = Phrase("Map of the course")


class MapScreen(Chooser[SlideRef], inherit_bindings=False):
    """Shows the map over the screen below; ends with the slide to go to, or None."""

    close = Phrase("Esc Close the map")

    _view: MapView

    def __init__(
        self,
        graph: Graph,
        look: Look,
        here: SlideRef,
        seen: Collection[SlideRef],
        *,
        characters: bool,
    ) -> None:
        super().__init__(look, Command.MAP, characters=characters)
        self._graph = graph
        self._progress = Progress(here, frozenset(seen))
        self._drawing = Drawing(Block(0, [], []), (), ())
        self._legend = Bar(look.palette.page, id="legend")
        self._view = MapView(lambda width, _, lit: self._paint(width, lit), self, look.palette)

    @property
    def heading(self) -> tuple[str, str]:
        """The course, and what the signs of the slides mean."""
        title = f"{_TITLE(self._look.language)} · {self._graph.course.title}"
        return title, progress_legend(self._look)

    def below(self) -> tuple[Bar]:
        """Return what the signs of the ways mean."""
        return (self._legend,)

    def on_resize(self) -> None:
        """Paint the legend for the new width, on as many lines as it takes."""
        told = legend(self._graph, self._look, self.app.size.width)
        self._legend.styles.height = told.height
        self._legend.show(told)

    def on_mount(self) -> None:
        """Begin where one is."""
        self._draw(self.app.size.width - 1)  # as wide as it will be, beside the scroll bar
        self._view.begin_at(self._drawing.slides.index(self._progress.here) + 1)

    def choose(self, number: int) -> None:
        """Go to a slide; to where one is, by closing."""
        slide = self._drawing.slides[number - 1]
        self._end(None if slide == self._progress.here else slide)

    def _paint(self, width: int, lit: frozenset[int]) -> Block:
        if self._drawing.block.width != width:
            self._draw(width)
        return light(self._drawing.block, lit, self._look.palette.lit)

    def _draw(self, width: int) -> None:
        self._drawing = paint_map(self._graph, self._look, width, self._progress)
        self._view.firsts = self._drawing.firsts
