"""The map of the course: where one is, what was seen, and the way to any slide."""

from collections.abc import Collection

from textual import events, on
from textual.app import ComposeResult
from textual.screen import ModalScreen

from tutor.language import Phrase
from tutor.maps.graph import Graph
from tutor.maps.legend import progress_legend
from tutor.maps.painting import Drawing, Progress, light, paint_map
from tutor.model.targets import SlideRef
from tutor.painting.blocks import Block
from tutor.painting.slides import Look
from tutor.ui import bars
from tutor.ui.commands import Command, commands_by_key
from tutor.ui.widgets.bar import Bar
from tutor.ui.widgets.map_view import MapView

_TITLE = Phrase("Plan du cours", "Map of the course")

_GO, _CLOSE = 1, 2
_KEYS = (
    (Phrase("Entrée Y aller", "Enter Go there"), _GO),
    (Phrase("Échap Fermer le plan", "Esc Close the map"), _CLOSE),
)
"""What the footer offers, and the numbers of its zones."""

_CLOSING = (Command.MAP, Command.LEAVE, Command.QUIT, Command.HELP)


class MapScreen(ModalScreen[SlideRef | None], inherit_bindings=False):
    """Shows the map over the screen below; ends with the slide to go to, or None."""

    DEFAULT_CSS = """
    MapScreen {
        layout: vertical;
    }
    MapScreen MapView {
        height: 1fr;
    }
    """

    def __init__(
        self,
        graph: Graph,
        look: Look,
        here: SlideRef,
        seen: Collection[SlideRef],
        *,
        characters: bool,
    ) -> None:
        super().__init__()
        self._graph = graph
        self._look = look
        self._progress = Progress(here, frozenset(seen))
        self._closing_keys = {
            key for key, command in commands_by_key(characters).items() if command in _CLOSING
        }
        self._drawing = Drawing(Block(0, [], []), (), ())
        self._ended = False

    def compose(self) -> ComposeResult:
        """Make the bars and the map."""
        palette = self._look.palette
        yield Bar(palette.header, id="map-header")
        yield MapView(lambda width, _, lit: self._paint(width, lit), self, palette)
        yield Bar(palette.footer, id="map-keys")

    def on_mount(self) -> None:
        """Give the map the keys."""
        self._view = self.query_one(MapView)
        self._header, self._keys = self.query(Bar)
        self._draw(self.app.size.width - 1)  # as wide as it will be, beside the scroll bar
        self._view.begin_at(self._drawing.slides.index(self._progress.here) + 1)
        self._view.focus()

    def on_resize(self, event: events.Resize) -> None:
        """Paint the bars for the new width."""
        width = event.size.width
        title = f"{_TITLE(self._look.language)} · {self._graph.course.title}"
        self._header.show(bars.header(title, progress_legend(self._look), self._look, width))
        self._show_keys(width)

    def on_key(self, event: events.Key) -> None:
        """Give the map the keys that come before it has the focus."""
        self._view.on_key(event)

    @on(MapView.Moved)
    def follow_focus(self) -> None:
        """Keep the cursor and the mark of what lies below true."""
        self._show_keys(self.size.width)
        self._view.place_cursor()

    @on(Bar.Clicked, "#map-keys")
    def run_clicked(self, event: Bar.Clicked) -> None:
        """Do what the footer offers."""
        if event.number == _GO:
            self.choose(self._view.focused_number or 1)
        else:
            self._end(None)

    def choose(self, number: int) -> None:
        """Go to a slide; to where one is, by closing."""
        slide = self._drawing.slides[number - 1]
        self._end(None if slide == self._progress.here else slide)

    def go_on_or_miss(self) -> None:
        """Take a click beside the slides for none."""

    def open_commands(self) -> None:
        """Close with the button that opens."""
        self._end(None)

    def obey(self, key: str) -> bool:
        """Close at the keys that open and leave; every other key stays here."""
        if key in self._closing_keys:
            self._end(None)
        return True

    def _end(self, slide: SlideRef | None) -> None:
        if self.is_current and not self._ended:
            self._ended = True
            self.dismiss(slide)

    def _show_keys(self, width: int) -> None:
        items = [(words(self._look.language), number) for words, number in _KEYS]
        self._keys.show(bars.footer(items, self._view.more_below, self._look, width))

    def _paint(self, width: int, lit: frozenset[int]) -> Block:
        if self._drawing.block.width != width:
            self._draw(width)
        return light(self._drawing.block, lit, self._look.palette.lit)

    def _draw(self, width: int) -> None:
        self._drawing = paint_map(self._graph, self._look, width, self._progress)
        self._view.firsts = self._drawing.firsts
