"""Shows a block that is painted at its size, scrolls it, and tells which zone was chosen."""

from collections.abc import Callable
from typing import Protocol

from textual import events
from textual.geometry import Offset, Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tutor.painting.blocks import Block, Line, Zone
from tutor.ui.commands import DIGITS
from tutor.ui.terminal import HIDE_CURSOR, SHOW_CURSOR

Paint = Callable[[int, int, frozenset[int]], Block]
"""Paints at a width and a height, with the zones of some numbers lit."""

_SCROLLED_LINES = 3
_BLINK_SECONDS = 0.15


class Owner(Protocol):
    """Whom a view tells what is asked of it.

    It is told at once, and not by messages: what is typed ahead falls on the slide that the
    key before it brought on.
    """

    def choose(self, number: int) -> None:
        """Do what the zone that bears a number does."""

    def go_on_or_miss(self) -> None:
        """Take a click beside the zones, or Enter where there is none."""

    def open_commands(self) -> None:
        """Take a press of the mouse's other button."""

    def obey(self, key: str) -> bool:
        """Take a key that is none of the view's; return whether it means something."""


class PaintedView(ScrollView, can_focus=True, inherit_bindings=False):
    """One painted block. One zone at a time has the focus; the mouse and the keys move it."""

    DEFAULT_CSS = """
    PaintedView {
        overflow-x: hidden;
        overflow-y: auto;
        scrollbar-gutter: stable;
        scrollbar-size-vertical: 1;
    }
    """

    class Moved(Message):
        """The focus moved, another part of the block is in view, or the size changed."""

    def __init__(self, paint: Paint, owner: Owner, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.characters = True
        """Whether single-character keys choose zones."""
        self.motion = True
        self._paint = paint
        self._owner = owner
        self._block = Block(0, [], [])
        self._focused: int | None = None
        self._cursor: Offset | None = None
        self._blinking = 0
        self._sought = False

    @property
    def focused_number(self) -> int | None:
        """The number of the zone that has the focus."""
        return self._focused

    @property
    def more_below(self) -> bool:
        """Whether something lies under what is in view."""
        return self.scroll_offset.y < self.max_scroll_y

    @property
    def focus_at(self) -> Offset | None:
        """Where on the terminal the focused zone begins, when it is in view."""
        zone = self._focused_zone()
        if zone is None or not self._is_in_view(zone):
            return None
        middle = zone.y + min(1, zone.height - 1)
        return self.content_region.offset + Offset(zone.x, middle) - self.scroll_offset

    def place_cursor(self, *, again: bool = False) -> None:
        """Put the terminal's cursor on the focused zone, for those whom it guides.

        `again` is for a view that comes back from under another one.
        """
        at, before = self.focus_at, self._cursor
        if at == before and not again:
            return
        if self.app._driver and (again or (at is None) != (before is None)):
            self.app._driver.write(HIDE_CURSOR if at is None else SHOW_CURSOR)
        self._cursor = at
        if at is not None:
            self.app.cursor_position = at

    def show(self, *, focused: int | None) -> None:
        """Show a new block from its top, the zone `focused` lit."""
        self._focused = focused
        self._blinking += 1
        self._sought = False
        self.repaint()
        self.scroll_to(y=0, animate=False)

    def repaint(self) -> None:
        """Paint the block again, and draw the lines that changed."""
        self._draw(frozenset() if self._focused is None else frozenset({self._focused}))

    def blink(self) -> None:
        """Make every zone blink once, where motion is on."""
        if not self.motion or not self._block.zones:
            return
        self._blinking += 1
        turn, every = self._blinking, frozenset(zone.number for zone in self._block.zones)

        def later(delay: float, draw: Callable[[], None]) -> None:
            self.set_timer(delay, lambda: draw() if turn == self._blinking else None)

        self._draw(frozenset())
        later(_BLINK_SECONDS, lambda: self._draw(every))
        later(2 * _BLINK_SECONDS, self.repaint)

    def page(self, lines: int) -> None:
        """Scroll by a number of lines."""
        self.scroll_to(y=self.scroll_offset.y + lines, animate=False)

    def render_line(self, y: int) -> Strip:
        """Return a line of the block, by its place in the view."""
        row = y + self.scroll_offset.y
        if row < len(self._block.lines):
            return Strip(self._block.lines[row], self._block.width)
        return Strip.blank(self.size.width)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Draw the part that comes into view."""
        super().watch_scroll_y(old_value, new_value)
        self.post_message(self.Moved())

    def on_resize(self) -> None:
        """Paint at the new size, and keep the focused zone in view."""
        self.repaint()
        if self._sought:
            self.call_after_refresh(self._seek_focus)
        self.post_message(self.Moved())

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Give the focus to the zone under the mouse."""
        zone = self._zone_under(event)
        if zone and zone.number != self._focused:
            self._focused = zone.number
            self.repaint()
            self.post_message(self.Moved())

    def on_click(self, event: events.Click) -> None:
        """Choose the zone under the mouse, or tell that there is none."""
        event.stop()
        zone = self._zone_under(event)
        if event.button != 1:
            self._owner.open_commands()
        elif zone:
            self._owner.choose(zone.number)
        else:
            self._owner.go_on_or_miss()

    def on_key(self, event: events.Key) -> None:
        """Move the focus, scroll, or choose a zone; other keys are for the owner."""
        event.stop()
        event.prevent_default()
        if not self._obey(event.key):
            self._owner.obey(event.key)

    def _obey(self, key: str) -> bool:
        if key in ("tab", "shift+tab"):
            self._move_focus(1 if key == "tab" else -1, around=True)
        elif key in ("down", "up"):
            self._go_vertically(1 if key == "down" else -1)
        elif key in ("ctrl+down", "shift+down"):
            self.page(_SCROLLED_LINES)
        elif key in ("ctrl+up", "shift+up"):
            self.page(-_SCROLLED_LINES)
        elif key in ("enter", "space"):
            self._choose_focused()
        elif self.characters and key in DIGITS:
            self._choose(DIGITS[key])
        else:
            return False
        return True

    def _choose(self, number: int) -> None:
        if self._block.zone(number):
            self._owner.choose(number)

    def _choose_focused(self) -> None:
        zone = self._focused_zone()
        if zone is None:
            self._owner.go_on_or_miss()
        elif self._is_in_view(zone):
            self._owner.choose(zone.number)
        else:
            self._seek_focus()

    def _go_vertically(self, direction: int) -> None:
        """Move the focus when it can move and is in view; scroll towards it otherwise."""
        zone = self._focused_zone()
        wanted = self._neighbour(direction, around=False)
        if zone and wanted and self._is_in_view(zone):
            self._focus_on(wanted)
        else:
            self.page(direction * _SCROLLED_LINES)

    def _move_focus(self, direction: int, around: bool) -> None:
        zone = self._focused_zone()
        if zone and not self._is_in_view(zone) and not self._sought:
            self._seek_focus()
        elif wanted := self._neighbour(direction, around):
            self._focus_on(wanted)

    def _neighbour(self, direction: int, around: bool) -> int | None:
        numbers = sorted(zone.number for zone in self._block.zones)
        if not numbers:
            return None
        if self._focused not in numbers:
            return numbers[0 if direction > 0 else -1]
        index = numbers.index(self._focused) + direction
        if not around and not 0 <= index < len(numbers):
            return None
        return numbers[index % len(numbers)]

    def _focus_on(self, number: int) -> None:
        self._focused = number
        self.repaint()
        self._seek_focus()
        self.post_message(self.Moved())

    def _seek_focus(self) -> None:
        """Bring the focused zone into view, now and again once a new layout is known."""
        self._sought = True
        self._scroll_to_focus()
        self.call_after_refresh(self._scroll_to_focus)

    def _scroll_to_focus(self) -> None:
        """Scroll to the focused zone, with its callout's lines where they fit."""
        zone = self._focused_zone()
        if zone is None:
            return
        region = Region(0, max(zone.y - 1, 0), self._block.width, zone.height + 3)
        self.scroll_to_region(region, animate=False, x_axis=False)

    def _focused_zone(self) -> Zone | None:
        return self._block.zone(self._focused) if self._focused else None

    def _is_in_view(self, zone: Zone) -> bool:
        top = self.scroll_offset.y
        return top <= zone.y and zone.y + zone.height <= top + self.size.height

    def _zone_under(self, event: events.MouseEvent) -> Zone | None:
        offset = event.get_content_offset(self)
        if offset is None:
            return None
        return self._block.zone_at(offset.x, offset.y + self.scroll_offset.y)

    def _draw(self, lit: frozenset[int]) -> None:
        width, height = self.size
        if not width or not height:
            return
        before, self._block = self._block, self._paint(width, height, lit)
        self.virtual_size = Size(width, self._block.height)
        top = self.scroll_offset.y
        old, new = before.lines[top : top + height], self._block.lines[top : top + height]
        self._refresh_changes(old, new, width, height)

    def _refresh_changes(self, old: list[Line], new: list[Line], width: int, height: int) -> None:
        """Draw only the lines that are not what they were: it spares slow connections."""
        for y in range(height):
            if (old[y] if y < len(old) else None) != (new[y] if y < len(new) else None):
                self.refresh(Region(0, y, width, 1))
