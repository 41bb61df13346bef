"""A screen, as the code that opens dialogs over it knows it."""

from collections.abc import Callable
from typing import Protocol, TypeVar

from textual.screen import Screen

from tutor.model.slide import Slide
from tutor.painting.look import Look
from tutor.ui.widgets.painted_view import Paint

_T = TypeVar("_T")


class DialogHost(Protocol):
    """A screen over which others are shown, one at a time."""

    @property
    def screen(self) -> Screen[object]:
        """Textual's own, for timers, workers and widgets."""

    @property
    def look(self) -> Look:
        """How slides are painted now."""

    @property
    def characters(self) -> bool:
        """Whether single-character keys mean something."""

    def toggle_characters(self) -> None:
        """Switch single-character keys off, or on again."""

    def ask(self, slide: Slide, answer: Callable[[int | None], None]) -> None:
        """Show a slide over this screen; tell the number of the hotspot chosen, or None."""

    def ask_by(self, paint: Paint, answer: Callable[[int | None], None]) -> None:
        """Show a painting whose zones show no numbers; tell that of the one chosen, or None."""

    def show_over(self, screen: Screen[_T], answer: Callable[[_T | None], None]) -> None:
        """Show another screen over this one, unless there is one already."""
