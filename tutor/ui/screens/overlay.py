"""A screen over the one on which one plays."""

from typing import TypeVar

from textual import events, on
from textual.await_complete import AwaitComplete
from textual.screen import ModalScreen

from tutor.language import Phrase
from tutor.painting.look import Look
from tutor.ui import bars
from tutor.ui.command import Command
from tutor.ui.keys import keys_of
from tutor.ui.screens.resizing import ResizingScreen
from tutor.ui.widgets.bar import Bar
from tutor.ui.widgets.painted_view import PaintedView

CLOSE = Phrase("Esc Close")

_GO, _CLOSE = 1, 2
"""The numbers of the footer's zones."""

_LEAVING = (Command.HELP, Command.LEAVE, Command.QUIT)

T = TypeVar("T")


class Overlay(ModalScreen[T | None], ResizingScreen[T | None], inherit_bindings=False):
    """Ends once: with an answer, or with None at the keys of what opens it and of what leaves.

    Textual takes the styles of the first base alone: those of what shows the screen below.
    """

    def __init__(self, *openers: Command, characters: bool = False) -> None:
        super().__init__()
        self._closing_keys = keys_of(*openers, *_LEAVING, characters=characters)
        self._has_ended = False

    def on_key(self, event: events.Key) -> None:
        """Give the view the keys that came before its focus, or after a tiny window took it."""
        view = self.query_one(PaintedView)
        view.focus()
        view.on_key(event)

    def go_on(self) -> None:
        """Take Enter where no zone has the focus for nothing."""

    def miss(self) -> None:
        """Take a click beside the zones for nothing."""

    def open_commands(self) -> None:
        """Close with the button that opens."""
        self._end(None)

    def obey(self, key: str) -> bool:
        """Close at the keys that open and leave; every other key stays here."""
        if key in self._closing_keys:
            self._end(None)
        return True

    def dismiss(self, result: T | None = None) -> AwaitComplete:
        """Close, and tell the answer at once: Textual would tell it after a key typed ahead."""
        told = self._result_callbacks[-1]
        answer, told.callback = told.callback, None
        closing = super().dismiss(result)
        if answer:
            answer(result)
        return closing

    def _end(self, answer: T | None) -> None:
        if self.is_current and not self._has_ended:
            self._has_ended = True
            self.dismiss(answer)


class Choosing(Overlay[T], inherit_bindings=False):
    """Shows a view in which one chooses a zone; its footer says how, and how to close it."""

    go: Phrase = Phrase("Enter Choose")
    close: Phrase = CLOSE

    _view: PaintedView

    def __init__(self, look: Look, *openers: Command, characters: bool = False) -> None:
        super().__init__(*openers, characters=characters)
        self._look = look
        self._keys = Bar(look.palette.footer, id="keys")

    def choose(self, number: int) -> None:
        """End with what bears a number."""
        raise NotImplementedError

    @on(PaintedView.Moved)
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

    def _show_keys(self) -> None:
        """Say how to choose and to close, and whether more lies below."""
        look = self._look
        items = [(self.go(look.language), _GO), (self.close(look.language), _CLOSE)]
        width = self._keys.size.width or self.app.size.width
        self._keys.show(bars.footer(items, self._view.more_below, look, width))
