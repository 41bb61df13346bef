"""The overview of the course: its slides painted small, where one is, what was seen."""

from collections.abc import Collection

from textual import events, on
from textual.app import ComposeResult
from textual.screen import ModalScreen

from tutor.language import Phrase
from tutor.maps.legend import progress_legend
from tutor.model.course import Course
from tutor.model.targets import SlideRef
from tutor.painting.blocks import Block, Line
from tutor.painting.slides import Look
from tutor.ui import bars
from tutor.ui.commands import Command, commands_by_key
from tutor.ui.overview import Overview, Thumbnails
from tutor.ui.widgets.bar import Bar
from tutor.ui.widgets.overview_view import OverviewView

_TITLE = Phrase("Vue d'ensemble", "Overview")

_GO, _CLOSE = 1, 2
_KEYS = (
    (Phrase("Entrée Y aller", "Enter Go there"), _GO),
    (Phrase("Échap Fermer", "Esc Close"), _CLOSE),
)
"""What the footer offers, and the numbers of its zones."""

_CLOSING = (Command.OVERVIEW, Command.LEAVE, Command.QUIT, Command.HELP)
_BREATH = 0.005


class OverviewScreen(ModalScreen[SlideRef | None], inherit_bindings=False):
    """Shows the tiles over the screen below; ends with the slide to go to, or None."""

    DEFAULT_CSS = """
    OverviewScreen {
        layout: vertical;
    }
    OverviewScreen OverviewView {
        height: 1fr;
    }
    """

    def __init__(
        self,
        course: Course,
        look: Look,
        here: SlideRef,
        seen: Collection[SlideRef],
        thumbnails: Thumbnails,
        *,
        characters: bool,
    ) -> None:
        super().__init__()
        self._course = course
        self._look = look
        self._here = here
        self._overview = Overview(course, look, here, seen, thumbnails, 1)
        self._closing_keys = {
            key for key, command in commands_by_key(characters).items() if command in _CLOSING
        }
        self._ended = False

    def compose(self) -> ComposeResult:
        """Make the bars and the tiles."""
        palette = self._look.palette
        yield Bar(palette.header, id="overview-header")
        yield OverviewView(
            lambda width, _, __: self._paint(width), self._lines, self._beside, self, palette
        )
        yield Bar(palette.footer, id="overview-keys")

    def on_mount(self) -> None:
        """Give the tiles the keys."""
        self._view = self.query_one(OverviewView)
        self._header, self._keys = self.query(Bar)
        self._view.begin_at(self._overview.number_of(self._here))
        self._view.focus()

    def on_resize(self, event: events.Resize) -> None:
        """Paint the bars for the new width."""
        look, width = self._look, event.size.width
        title = f"{_TITLE(look.language)} · {self._course.title}"
        self._header.show(bars.header(title, progress_legend(look), look, width))
        self._show_keys(width)

    def on_key(self, event: events.Key) -> None:
        """Give the tiles the keys that come before they have the focus."""
        self._view.on_key(event)

    @on(OverviewView.Moved)
    def follow_focus(self) -> None:
        """Keep the cursor and the mark of what lies below true."""
        self._show_keys(self.size.width)
        self._view.place_cursor()

    @on(Bar.Clicked, "#overview-keys")
    def run_clicked(self, event: Bar.Clicked) -> None:
        """Do what the footer offers."""
        if event.number == _GO:
            self.choose(self._view.focused_number or 1)
        else:
            self._end(None)

    def choose(self, number: int) -> None:
        """Go to a slide; to where one is, by closing."""
        self._end(self._overview.slides[number - 1])

    def go_on_or_miss(self) -> None:
        """Take a click beside the tiles for none."""

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

    def _paint(self, width: int) -> Block:
        if self._overview.block.width != width:
            self._overview = self._overview.at(width)
        return self._overview.block

    def _lines(self, first: int, end: int, lit: int | None) -> list[Line]:
        """Return the lines in view; what is left out for lack of time is painted next."""
        lines = self._overview.lines(first, end, lit)
        if not self._overview.is_whole:
            self.set_timer(_BREATH, self._view.repaint)
        return lines

    def _beside(self, number: int, rows: int) -> int:
        return self._overview.beside(number, rows)
