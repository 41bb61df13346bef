"""A question over the slide: a small slide of its own, whose hotspots are the answers."""

from textual import events, on
from textual.app import ComposeResult

from tutor.model.course import Slide
from tutor.painting.blocks import Block
from tutor.painting.slides import Look, Moment, paint_slide
from tutor.ui.screens.overlay import Overlay
from tutor.ui.widgets.painted_view import PaintedView


class Dialog(Overlay[int], inherit_bindings=False):
    """Shows a slide over the screen below; ends with the chosen hotspot's number, or None."""

    DEFAULT_CSS = """
    Dialog {
        align: center middle;
    }
    """

    def __init__(
        self, slide: Slide, look: Look, *, width: int, height: int, characters: bool
    ) -> None:
        super().__init__()
        self._slide = slide
        self._look = look
        self._wanted = (width, height)
        self._characters = characters

    def compose(self) -> ComposeResult:
        """Make the view that shows the slide."""
        view = PaintedView(self._paint, self, self._look.palette)
        view.styles.width, view.styles.height = self._wanted
        view.styles.max_width = view.styles.max_height = "100%"
        view.characters = self._characters
        yield view

    def on_mount(self) -> None:
        """Light the first answer."""
        view = self.query_one(PaintedView)
        view.focus()
        view.show(focused=1)

    @on(PaintedView.Moved)
    def follow_focus(self) -> None:
        """Keep the cursor on the answer that has the focus."""
        self.query_one(PaintedView).place_cursor()

    def choose(self, number: int) -> None:
        """Answer."""
        self._end(number)

    def on_click(self, event: events.Click) -> None:
        """Take a click outside of the view for no answer."""
        event.stop()
        self._end(None)

    def _paint(self, width: int, height: int, lit: frozenset[int]) -> Block:
        return paint_slide(self._slide, self._look, width, height, Moment(lit))
