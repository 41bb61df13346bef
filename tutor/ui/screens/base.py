"""The screen at the bottom: a view with its keys, over which others are shown one at a time."""

from collections.abc import Callable
from typing import TypeVar

from textual import events
from textual.screen import Screen

from tutor.model.slide import Slide
from tutor.painting.look import Look
from tutor.ui.screens.dialog import Dialog, slide_painter
from tutor.ui.screens.overlay import CLOSE
from tutor.ui.screens.resizing import ResizingScreen
from tutor.ui.widgets.painted_view import Paint, PaintedView

_T = TypeVar("_T")


class BaseScreen(ResizingScreen[None], inherit_bindings=False):
    """Gives its view the keys, and takes the cursor back from what was shown over it."""

    view: PaintedView

    closes_by = CLOSE
    """What dialogs say to close them."""

    def __init__(self, look: Look, *, characters: bool = True) -> None:
        super().__init__()
        self.look = look
        self.characters = characters
        """Whether single-character keys mean something."""
        self._is_asking = False
        self._is_covered = False

    def open_commands(self) -> None:
        """Open the help, which lists the commands."""
        raise NotImplementedError

    def uncovered(self) -> None:
        """Take note that nothing is shown over this screen any more."""

    def on_key(self, event: events.Key) -> None:
        """Give the view the keys that were sent before it had the focus."""
        if self.focused in (None, self.view):
            self.view.on_key(event)

    def on_click(self, event: events.Click) -> None:
        """Open the commands when the mouse's other button is pressed on the window's edge."""
        if event.button != 1:
            self.open_commands()

    def on_screen_resume(self) -> None:
        """Take the cursor back from what closed, unless something else opens at once."""
        if self._is_covered and self.is_current and not self._is_asking:
            self._is_covered = False
            self.view.place_cursor(again=True)
            self.uncovered()

    def toggle_characters(self) -> None:
        """Switch single-character keys off, or on again."""
        self.characters = self.view.characters = not self.characters

    def ask(self, slide: Slide, answer: Callable[[int | None], None]) -> None:
        """Show a slide over this screen; tell the number of the hotspot chosen, or None."""
        self._open(slide_painter(slide, self.look), answer, characters=self.characters)

    def ask_by(self, paint: Paint, answer: Callable[[int | None], None]) -> None:
        """Show a painting whose zones show no numbers; tell that of the one chosen, or None."""
        self._open(paint, answer, characters=False)

    def _open(
        self, paint: Paint, answer: Callable[[int | None], None], *, characters: bool
    ) -> None:
        dialog = Dialog(paint, self.look, close=self.closes_by, characters=characters)
        self.show_over(dialog, answer)

    def show_over(self, screen: Screen[_T], answer: Callable[[_T | None], None]) -> None:
        """Show another screen over this one, unless there is one already."""
        if self._is_asking:
            return
        self._is_asking = self._is_covered = True

        def answered(chosen: _T | None) -> None:
            self._is_asking = False
            answer(chosen)

        self.app.push_screen(screen, answered)

    def uncover(self) -> None:
        """Close what is shown over this screen, without an answer."""
        if self._is_asking:
            self.app.screen.dismiss(None)
