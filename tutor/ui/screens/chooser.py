"""A list over the whole window, between a header and the keys: one chooses, or closes it."""

from collections.abc import Iterable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult

from tutor.language import Phrase
from tutor.painting.look import Look
from tutor.ui import bars
from tutor.ui.command import Command
from tutor.ui.screens.overlay import Overlay, T
from tutor.ui.widgets.bar import Bar
from tutor.ui.widgets.list_view import ListView

_GO, _CLOSE = 1, 2
"""The numbers of the footer's zones."""


class Chooser(Overlay[T], inherit_bindings=False):
    """Shows the list that a subclass paints, `_view`; ends with what was chosen, or None."""

    DEFAULT_CSS = """
    Chooser ListView {
        height: 1fr;
    }
    """

    go: ClassVar = Phrase("Enter Go there")
    close: ClassVar = Phrase("Esc Close")

    _view: ListView

    def __init__(self, look: Look, *openers: Command, characters: bool = False) -> None:
        super().__init__(*openers, characters=characters)
        self._look = look
        self._header = Bar(look.palette.header, id="header")
        self._keys = Bar(look.palette.footer, id="keys")

    @property
    def heading(self) -> tuple[str, str]:
        """The words at the header's left and right."""
        raise NotImplementedError

    def choose(self, number: int) -> None:
        """End with what bears a number."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """Make the bars and the list."""
        yield self._header
        yield from self.above()
        yield self._view
        yield self._keys

    def above(self) -> Iterable[Bar]:
        """Return what stands between the header and the list."""
        return ()

    def on_mount(self) -> None:
        """Give the list the keys."""
        self._view.focus()

    def on_resize(self) -> None:
        """Paint the bars for the new width."""
        self._show_header()
        self._show_keys()

    @on(ListView.Moved)
    def follow_focus(self) -> None:
        """Keep the cursor and the mark of what lies below true."""
        self._show_keys()
        self._view.place_cursor()

    @on(Bar.Clicked, "#keys")
    def run_clicked(self, event: Bar.Clicked) -> None:
        """Do what the footer offers."""
        if event.number == bars.MORE:
            self._view.turn_page()
        elif event.number == _CLOSE:
            self._end(None)
        elif number := self._view.focused_number:
            self.choose(number)

    def _show_header(self) -> None:
        self._header.show(bars.header(*self.heading, self._look, self.app.size.width))

    def _show_keys(self) -> None:
        look = self._look
        items = [(self.go(look.language), _GO), (self.close(look.language), _CLOSE)]
        keys = bars.footer(items, self._view.more_below, look, self.app.size.width)
        self._keys.show(keys)
