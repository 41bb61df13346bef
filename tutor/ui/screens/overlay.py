"""A screen over the one on which one plays."""

from typing import TypeVar

from textual import events
from textual.screen import ModalScreen

from tutor.ui.command import Command
from tutor.ui.keys import keys_of
from tutor.ui.widgets.painted_view import PaintedView

_LEAVING = (Command.HELP, Command.LEAVE, Command.QUIT)

T = TypeVar("T")


class Overlay(ModalScreen[T | None], inherit_bindings=False):
    """Ends once: with an answer, or with None at the keys of what opens it and of what leaves."""

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

    def _end(self, answer: T | None) -> None:
        if self.is_current and not self._has_ended:
            self._has_ended = True
            self.dismiss(answer)
