"""A question over the slide, whose zones are the answers: a small slide, or another painting."""

from textual import events
from textual.app import ComposeResult

from tutor.language import Phrase
from tutor.model.slide import Slide
from tutor.painting.look import Look
from tutor.painting.moment import Moment
from tutor.painting.slides import paint_slide
from tutor.ui.screens.overlay import CLOSE, Choosing
from tutor.ui.widgets.painted_view import Paint, PaintedView

WIDTH = 80
"""The width of every dialog, in a window that has it."""


class Dialog(Choosing[int], inherit_bindings=False):
    """Shows what is painted over the screen below; ends with the chosen number, or None.

    It is as tall as what it shows; what the window does not hold is turned to.
    """

    DEFAULT_CSS = f"""
    Dialog {{
        align: center middle;
        overflow: hidden;
    }}

    Dialog PaintedView, Dialog Bar {{
        width: {WIDTH};
        max-width: 100%;
    }}
    """

    def __init__(
        self, paint: Paint, look: Look, *, close: Phrase = CLOSE, characters: bool = False
    ) -> None:
        super().__init__(look)
        self._paint = paint
        self.close = close
        self._view = PaintedView(paint, self, look.palette)
        self._view.characters = characters

    def compose(self) -> ComposeResult:
        """Make the view, and the footer under it."""
        yield self._view
        yield self._keys

    def on_mount(self) -> None:
        """Light the first answer."""
        self._view.focus()
        self._view.show(focused=1)

    def on_resize(self, event: events.Resize) -> None:
        """Be as tall as what is shown is at this width."""
        width, height = event.size
        needed = self._paint(min(width, WIDTH) - 1, 1, frozenset()).height
        self._view.styles.height = max(1, min(needed, height - 1))

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


def slide_painter(slide: Slide, look: Look) -> Paint:
    """Return what paints a slide in a dialog."""
    return lambda width, height, lit: paint_slide(slide, look, width, height, Moment(lit))
