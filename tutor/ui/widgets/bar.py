"""Painted lines, one mostly, whose zones one may click."""

from rich.style import Style
from textual import events
from textual.message import Message

from tutor.painting.blocks import Block
from tutor.ui.widgets.lines import Lines


class Bar(Lines):
    """A line of the window's edge. Its numbers mean what its owner decides."""

    DEFAULT_CSS = """
    Bar {
        height: 1;
    }
    """

    class Clicked(Message):
        """A zone of the bar was clicked."""

        def __init__(self, bar: "Bar", number: int) -> None:
            super().__init__()
            self.bar = bar
            self.number = number

        @property
        def control(self) -> "Bar":
            """The bar that was clicked."""
            return self.bar

    def __init__(self, ground: Style, *, id: str) -> None:
        super().__init__(ground, id=id)
        self._block = Block(0, [], [])

    def show(self, block: Block) -> None:
        """Show a line; nothing is drawn when it is the line that is shown already."""
        self._block = block
        self._set_lines(block.lines)

    def on_click(self, event: events.Click) -> None:
        """Tell which zone was clicked; the other button is for the screen."""
        if event.button != 1:
            return
        event.stop()
        if offset := event.get_content_offset(self):
            self.touch(*offset)

    def touch(self, x: int, y: int) -> None:
        """Tell which zone is at a cell of the bar, if there is one."""
        if zone := self._block.zone_at(x, y):
            self.post_message(self.Clicked(self, zone.number))
