"""A question over the slide: a small slide of its own, whose hotspots are the answers."""

from textual import events, on
from textual.app import ComposeResult

from tutor.model.course import Slide
from tutor.painting.blocks import Block
from tutor.painting.look import Look
from tutor.painting.slides import Moment, paint_slide
from tutor.ui import bars
from tutor.ui.screens.overlay import Overlay
from tutor.ui.widgets.bar import Bar
from tutor.ui.widgets.painted_view import PaintedView


class Dialog(Overlay[int], inherit_bindings=False):
    """Shows a slide over the screen below; ends with the chosen hotspot's number, or None.

    It is as tall as its slide, and `height` at least; what the window does not hold is turned to.
    """

    DEFAULT_CSS = """
    Dialog {
        align: center middle;
        layers: default over;
    }

    Dialog #more {
        layer: over;
        dock: bottom;
        display: none;
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
        view.styles.width = self._wanted[0]
        view.styles.max_width = view.styles.max_height = "100%"
        view.characters = self._characters
        yield view
        yield Bar(self._look.palette.footer, id="more")

    def on_mount(self) -> None:
        """Light the first answer."""
        self._view = self.query_one(PaintedView)
        self._view.focus()
        self._view.show(focused=1)

    def on_resize(self, event: events.Resize) -> None:
        """Be as tall as the slide is at this width."""
        width, least = self._wanted
        needed = self._paint(min(width, event.size.width), 1, frozenset()).height
        self._view.styles.height = max(needed, least)

    @on(PaintedView.Moved)
    def follow_focus(self) -> None:
        """Keep the cursor on the answer that has the focus, and the mark of what is below true."""
        self._view.place_cursor()
        more = self.query_one(Bar)
        more.display = self._view.more_below
        more.show(bars.footer((), self._view.more_below, self._look, self.app.size.width))

    @on(Bar.Clicked)
    def turn_page(self) -> None:
        """Show what lies below."""
        self._view.turn_page()

    def obey(self, key: str) -> bool:
        """Turn the page at the keys for it."""
        if key in ("pagedown", "pageup"):
            self._view.turn_page(back=key == "pageup")
            return True
        return super().obey(key)

    def miss(self) -> None:
        """Read on at a click beside the answers, as far as there is more."""
        self._view.turn_page()

    def choose(self, number: int) -> None:
        """Answer."""
        self._end(number)

    def on_click(self, event: events.Click) -> None:
        """Take a click outside of the view for no answer."""
        event.stop()
        self._end(None)

    def _paint(self, width: int, height: int, lit: frozenset[int]) -> Block:
        return paint_slide(self._slide, self._look, width, height, Moment(lit))
