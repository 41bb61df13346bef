"""A list over the whole window, between a header and the keys: one chooses, or closes it."""

from collections.abc import Iterable

from textual.app import ComposeResult

from tutor.language import Phrase
from tutor.painting.look import Look
from tutor.ui import bars
from tutor.ui.command import Command
from tutor.ui.screens.overlay import Choosing, T
from tutor.ui.widgets.bar import Bar
from tutor.ui.widgets.list_view import ListView


class Chooser(Choosing[T], inherit_bindings=False):
    """Shows the list that a subclass paints, `_view`; ends with what was chosen, or None."""

    DEFAULT_CSS = """
    Chooser ListView {
        height: 1fr;
    }
    """

    go = Phrase("Enter Go there")

    _view: ListView

    def __init__(self, look: Look, *openers: Command, characters: bool = False) -> None:
        super().__init__(look, *openers, characters=characters)
        self._header = Bar(look.palette.header, id="header")

    @property
    def heading(self) -> tuple[str, str]:
        """The words at the header's left and right."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """Make the bars and the list."""
        yield self._header
        yield from self.above()
        yield self._view
        yield from self.below()
        yield self._keys

    def above(self) -> Iterable[Bar]:
        """Return what stands between the header and the list."""
        return ()

    def below(self) -> Iterable[Bar]:
        """Return what stands between the list and the keys."""
        return ()

    def on_mount(self) -> None:
        """Give the list the keys."""
        self._view.focus()

    def on_resize(self) -> None:
        """Paint the bars for the new width."""
        self._show_header()
        self._show_keys()

    def _show_header(self) -> None:
        self._header.show(bars.header(*self.heading, self._look, self.app.size.width))
