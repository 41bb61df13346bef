"""A question over the slide: a small slide of its own, whose hotspots are the answers."""

from textual import events
from textual.app import ComposeResult
from textual.screen import ModalScreen

from tutor.model.course import Slide
from tutor.painting.blocks import Block
from tutor.painting.slides import Look, Moment, paint_slide
from tutor.ui.widgets.painted_view import PaintedView
from tutor.ui.widgets.scrollbar import dress_scrollbar


class Dialog(ModalScreen[int | None], inherit_bindings=False):
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
        view = PaintedView(self._paint)
        view.styles.width, view.styles.height = self._wanted
        view.styles.max_width = view.styles.max_height = "100%"
        view.characters = self._characters
        yield view

    def on_mount(self) -> None:
        """Light the first answer."""
        view = self.query_one(PaintedView)
        dress_scrollbar(view, self._look.palette)
        view.focus()
        view.show(focused=1)

    def on_key(self, event: events.Key) -> None:
        """Give no answer at Escape; keep every other key here."""
        event.stop()
        if event.key in ("escape", "f1", "ctrl+q", "ctrl+c"):
            self.dismiss(None)

    def on_painted_view_chosen(self, event: PaintedView.Chosen) -> None:
        """Answer."""
        event.stop()
        self.dismiss(event.number)

    def on_painted_view_missed(self, event: PaintedView.Missed) -> None:
        """Take a click beside the answers for none."""
        event.stop()

    def on_painted_view_help_asked(self, event: PaintedView.HelpAsked) -> None:
        """Close with the button that opens."""
        event.stop()
        self.dismiss(None)

    def on_click(self, event: events.Click) -> None:
        """Take a click outside of the view for no answer."""
        event.stop()
        self.dismiss(None)

    def _paint(self, width: int, height: int, lit: frozenset[int]) -> Block:
        return paint_slide(self._slide, self._look, width, height, Moment(lit))
