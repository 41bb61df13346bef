"""A window over a block that may be higher than it: draws it, scrolls it, and nothing else."""

from rich.style import Style
from textual import events
from textual.message import Message

from tutor.painting.blocks import Block, Line, Reach, Zone
from tutor.painting.dimming import pointed
from tutor.painting.palette import Palette
from tutor.ui.scrollbar import Scrollbar, beside, has_more
from tutor.ui.widgets.lines import Lines

SCROLLED_LINES = 3
"""How far the wheel and the arrows scroll."""


class Window(Lines, inherit_bindings=False):
    """Shows the lines of one block that fit, with a scroll bar in its last column.

    It scrolls by itself, for Textual lays the whole screen out anew when a content's height
    changes, and draws everything twice.
    """

    class Moved(Message):
        """Another part of the block is in view, the focus moved, or the size changed."""

    def __init__(self, palette: Palette, *, id: str | None = None) -> None:
        super().__init__(palette.page, id=id)
        self.reach: Reach = (0, 0)
        """How near to a zone the mouse or a finger is enough."""
        self._palette = palette
        self._block = Block(0, [], [])
        self._top = 0
        self._is_read = False
        self._held: int | None = None

    def dress(self, palette: Palette) -> None:
        """Draw in a palette from now on."""
        self._palette, self._ground = palette, palette.page

    @property
    def top(self) -> int:
        """The block's line that is the first in view."""
        return self._top

    @property
    def more_below(self) -> bool:
        """Whether something to see lies under what is in view; not before one knows how much is."""
        height = self.size.height
        return height > 0 and has_more(self._block, self._top + height)

    @property
    def room(self) -> tuple[int, int]:
        """The width and the height that a block may have without scrolling."""
        return max(self.size.width - 1, 0), self.size.height

    def _pointed(self, style: Style) -> Style:
        return pointed(style, self._palette)

    def scroll_by(self, lines: int) -> None:
        """Scroll by a number of lines, as far as there are some."""
        self._show_from(self._top + lines)

    def turn_page(self, *, back: bool = False) -> None:
        """Scroll down, or up, by what is in view, less a line or two to go on from."""
        lines = max(self.size.height - 2, 1)
        self.scroll_by(-lines if back else lines)

    def turn_to_unseen(self) -> bool:
        """Turn the page where what lies below was never in view; return whether it was so."""
        is_unseen = self.more_below and not self._is_read
        if is_unseen:
            self.turn_page()
        return is_unseen

    def bring_into_view(self, zone: Zone) -> None:
        """Scroll to a zone as little as it takes, with its callout's lines where they fit."""
        above, below = max(zone.y - 1, 0), zone.y + zone.height + 2
        height = self.size.height
        if below - above > height:
            below = above + height
        self._show_from(min(max(self._top, below - height), above))

    def shows(self, zone: Zone) -> bool:
        """Return whether a zone is in view: all of it, or as much as the window can show."""
        height = self.size.height
        seen = min(zone.y + zone.height, self._top + height) - max(zone.y, self._top)
        return seen >= min(zone.height, height - 1)

    def draw(self, block: Block, top: int | None = None) -> None:
        """Show a block, from one of its lines, or from where the one before was seen."""
        self._block = block
        moved_from = self._top
        self._top = min(max(self._top if top is None else top, 0), self._bar.last_top)
        self._is_read = self._is_read or not self.more_below
        width, height = self.room
        lines = self._lines_in_view(self._top, self._top + height)
        self._set_lines(beside(lines, width, self._bar, self._palette))
        if self._top != moved_from:
            self.post_message(self.Moved())

    def _lines_in_view(self, first: int, end: int) -> list[Line]:
        """Return some of the block's lines, as far as there are some."""
        return self._block.lines[first:end]

    def zone_under(self, event: events.MouseEvent) -> Zone | None:
        """Return the zone under the mouse."""
        offset = event.get_content_offset(self)
        if not offset:
            return None
        return self._block.zone_at(offset.x, offset.y + self._top, self.reach)

    def is_on_bar(self, event: events.MouseEvent) -> bool:
        """Return whether the mouse is on the scroll bar."""
        return self._bar.last_top > 0 and event.x == self.size.width - 1

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll down."""
        event.stop()
        self.scroll_by(SCROLLED_LINES)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll up."""
        event.stop()
        self.scroll_by(-SCROLLED_LINES)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Take hold of the scroll bar, or turn a page where the mouse is beside the thumb."""
        if not self.is_on_bar(event):
            return
        thumb = self._bar.thumb
        if event.y in thumb:
            self._held = event.y - thumb.start
            self.capture_mouse()
        else:
            self.scroll_by(self.size.height if event.y >= thumb.stop else -self.size.height)

    def on_mouse_up(self) -> None:
        """Let the scroll bar go."""
        if self._held is not None:
            self._held = None
            self.release_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Follow the mouse while it holds the scroll bar."""
        if self._held is not None:
            self._show_from(self._bar.top_at(event.y - self._held))

    @property
    def _bar(self) -> Scrollbar:
        return Scrollbar(self.size.height, max(self._block.height, 1), self._top)

    def _show_from(self, top: int) -> None:
        self.draw(self._block, top)
