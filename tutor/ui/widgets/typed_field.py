"""A real line to type on, over the box of a painted field."""

from collections.abc import Callable
from typing import NamedTuple

from rich.cells import cell_len
from rich.color import Color
from textual import events
from textual.binding import Binding
from textual.geometry import Offset, Region
from textual.widgets import Input

from tutor.painting.palette import Palette
from tutor.training.answers import LONGEST
from tutor.ui.command import Command
from tutor.ui.commands import COMMANDS
from tutor.ui.keys import keys_of

_BEFORE, _AFTER = 2, 1
"""The cells of the painted box at the left of what is typed, and at its right."""

_LEAVING = frozenset({"enter", "tab", "shift+tab", "escape", "up", "down"})
_COMMANDS = keys_of(
    Command.QUIT, *(info.command for info in COMMANDS if info.in_field), characters=False
)
"""The keys that mean while one types what they mean everywhere."""
_EDITING = {
    key: binding.action
    for binding in Input.BINDINGS
    if isinstance(binding, Binding)
    for key in binding.key.split(",")
    if key not in _LEAVING | _COMMANDS
}
"""The editing action of each key."""


class FieldListener(NamedTuple):
    """Takes what is done on a line."""

    typed: Callable[[str], None]
    """Takes the text, each time it changes."""
    left: Callable[[str], None]
    """Takes the key by which one leaves."""
    late: Callable[[events.Key], None]
    """Takes a key that was sent to the line before it was left."""


class TypedField(Input):
    """Takes every key while one types; the keys that leave it are its owner's."""

    DEFAULT_CSS = """
    TypedField {
        layer: over;
        position: absolute;
        height: 1;
        padding: 0;
        &>.input--cursor {
            text-style: reverse;
        }
        &>.input--selection {
            text-style: underline;
        }
    }
    """

    def __init__(
        self, value: str, palette: Palette, listener: FieldListener, *, secret: bool
    ) -> None:
        self._start = Offset()
        super().__init__(
            value, password=secret, max_length=LONGEST, select_on_focus=False, compact=True
        )
        self._listener = listener
        self.is_left = False
        self.cursor_blink = False
        ground = palette.page + palette.field
        self.styles.color = _named(ground.color)
        self.styles.background = _named(ground.bgcolor)

    def stand_over(self, box: Region) -> None:
        """Move over a box of the window."""
        self._start = box.offset + Offset(_BEFORE, 0)
        self.styles.offset = self._start
        self.styles.width = box.width - _BEFORE - _AFTER
        self._place_cursor()

    @property
    def cursor_screen_offset(self) -> Offset:
        """Where on the terminal one types, even before the line is laid out there."""
        before = cell_len(self.value[: self.cursor_position])
        return self._start + Offset(before - self.scroll_offset.x, 0)

    def on_resize(self) -> None:
        """Put the cursor where one types, once it is known what of a long text is in view."""
        self.call_after_refresh(self._place_cursor)

    def _place_cursor(self) -> None:
        if self.is_attached:
            self.app.cursor_position = self.cursor_screen_offset

    async def on_key(self, event: events.Key) -> None:
        """Leave at the keys that do; the rest is for the line.

        A key that edits does so at once, and not once it has come by the app: what is typed fast
        stays in its order.
        """
        if self.is_left:
            event.stop()
            event.prevent_default()
            self._listener.late(event)
            return
        action = _EDITING.get(event.key)
        if action or event.key in _LEAVING | _COMMANDS:
            event.stop()
            event.prevent_default()
        if action:
            await self.run_action(action)
        elif event.key in _LEAVING | _COMMANDS:
            self._listener.left(event.key)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Tell what is typed."""
        event.stop()
        self._listener.typed(event.value)


def _named(colour: Color | None) -> str:
    """Return a colour as Textual names it: one of its own, or one of the terminal's."""
    if colour is None:
        return "ansi_default"
    return colour.name if colour.triplet else f"ansi_{colour.name}"
