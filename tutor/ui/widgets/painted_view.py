"""Shows a block that is painted at its size, and tells which of its zones was chosen."""

from collections.abc import Callable

from rich.cells import cell_len
from textual import events
from textual.geometry import Offset, Region, Size
from textual.message import Message

from tutor.painting.blocks import Block, Zone
from tutor.painting.palette import Palette
from tutor.painting.terms import POPUP
from tutor.ui.digits import DIGITS
from tutor.ui.terminal import HIDE_CURSOR, SHOW_CURSOR
from tutor.ui.widgets.owner import Owner
from tutor.ui.widgets.pointed import Pointed
from tutor.ui.widgets.window import SCROLLED_LINES

Paint = Callable[[int, int, frozenset[int]], Block]
"""Paints at a width and a height, with the zones of some numbers lit."""

_BLINK_SECONDS = 0.15


class PaintedView(Pointed, can_focus=True, inherit_bindings=False):
    """One painted block. One zone at a time has the focus; the mouse and the keys move it."""

    class PopupClicked(Message):
        """Words that open the text of a name were clicked."""

        def __init__(self, name: str) -> None:
            super().__init__()
            self.name = name

    def __init__(
        self, paint: Paint, owner: Owner, palette: Palette, *, id: str | None = None
    ) -> None:
        super().__init__(palette, id=id)
        self.characters = True
        """Whether single-character keys choose zones."""
        self.motion = True
        self.takers: list[Callable[[events.Key], bool]] = []
        """Those who are asked first whether a key is for them."""
        self.lent = 0
        """The lines that what stands under it has taken for a while: it is painted as with them."""
        self._paint = paint
        self._owner = owner
        self._focused: int | None = None
        self._cursor: Offset | None = None
        self._blinking = 0
        self._sought = False
        self._is_shown = False

    @property
    def painted_size(self) -> tuple[int, int]:
        """The width and the height for which a block is painted."""
        width, height = self.room
        return width, height and height + self.lent

    @property
    def focused_number(self) -> int | None:
        """The number of the zone that has the focus."""
        return self._focused

    @property
    def focus_at(self) -> Offset | None:
        """Where on the terminal the focused zone's words begin, when it is in view."""
        zone = self._zone_with_words()
        place = self._place(zone)
        if zone is None or place is None:
            return None
        words = min(zone.words, zone.width - 1)
        return place.offset + Offset(words, min(1, place.height - 1))

    def place_of(self, number: int) -> Region | None:
        """Return where on the terminal a zone is, when it is in view."""
        return self._place(self._block.zone(number))

    def _place(self, zone: Zone | None) -> Region | None:
        if zone is None or not self.shows(zone):
            return None
        x, y = self.content_region.offset
        return Region(x + zone.x, y + zone.y - self.top, zone.width, zone.height)

    def place_cursor(self, *, again: bool = False) -> None:
        """Put the terminal's cursor on the focused zone, for those whom it guides.

        `again` is for a view that comes back from under another one. What is covered, or has
        closed, leaves the cursor to what is shown.
        """
        at, before = self.focus_at, self._cursor
        if self.app.screen is not self.screen or (at == before and not again):
            return
        if self.app._driver and (again or (at is None) != (before is None)):
            self.app._driver.write(HIDE_CURSOR if at is None else SHOW_CURSOR)
        self._cursor = at
        if at is not None:
            self.app.cursor_position = at

    def show(self, *, focused: int | None) -> None:
        """Show a new block from its top, the zone `focused` lit."""
        self._is_shown = True
        self._focused = focused
        self._blinking += 1
        self._sought = self._is_read = False
        self._paint_again(self._lit, top=0)

    def repaint(self) -> None:
        """Paint the block again, and draw the lines that changed."""
        self._paint_again(self._lit)

    def blink(self) -> None:
        """Make every zone blink once, where motion is on."""
        every = frozenset(zone.number for zone in self._block.zones if zone.number > 0)
        if not self.motion or not every:
            return
        later = self._put_out()
        later(_BLINK_SECONDS, lambda: self._paint_again(every))
        later(2 * _BLINK_SECONDS, self.repaint)

    def point_at(self, number: int) -> None:
        """Give the focus to a zone; where motion is on, it lights up before one's eyes."""
        self.focus_on(number)
        if self.motion:
            self._put_out()(_BLINK_SECONDS, self.repaint)

    def _put_out(self) -> Callable[[float, Callable[[], None]], None]:
        """Show no zone lit; return what draws later, unless something else is drawn before."""
        self._blinking += 1
        turn = self._blinking

        def later(delay: float, draw: Callable[[], None]) -> None:
            self.set_timer(delay, lambda: draw() if turn == self._blinking else None)

        self._paint_again(frozenset())
        return later

    def _size_updated(
        self, size: Size, virtual_size: Size, container_size: Size, layout: bool = True
    ) -> bool:
        """Paint before Textual draws the new size: it would show what there was, or nothing."""
        changed = super()._size_updated(size, virtual_size, container_size, layout)
        if changed and self._is_shown:
            self.draws_itself = False
            self.repaint()
            self.draws_itself = True
        return changed

    def on_resize(self) -> None:
        """Paint at the new size, and keep the focused zone in view."""
        self.repaint()
        zone = self._focused_zone()
        if zone and self._sought:
            self.bring_into_view(zone)
        self.post_message(self.Moved())

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Give the focus to the zone under the mouse."""
        if zone := self.zone_under(event):
            self._light(zone)

    def _light(self, zone: Zone) -> None:
        if zone.number > 0 and zone.number != self._focused:
            self._focused = zone.number
            self.repaint()
            self.post_message(self.Moved())

    def on_click(self, event: events.Click) -> None:
        """Choose the zone under the mouse, or tell that there is none."""
        event.stop()
        if self.is_on_bar(event) or self.ended_pointing(event):
            return
        zone = self.zone_under(event)
        if event.button != 1:
            self._owner.open_commands()
        elif zone:
            self._light(zone)  # a finger does not move before it clicks
            self._owner.choose(zone.number)
        elif (name := self._popup_under(event)) is not None:
            self.post_message(self.PopupClicked(name))
        else:
            self._owner.miss()

    def on_key(self, event: events.Key) -> None:
        """Move the focus, scroll, or choose a zone; other keys are for the owner."""
        event.stop()
        event.prevent_default()
        if self.app.screen is not self.screen:
            # It was sent before another screen came on: it is meant for that one.
            self.app.screen.post_message(events.Key(event.key, event.character))
        elif not (self._take(event) or self._obey(event.key)):
            self._owner.obey(event.key)

    def _take(self, event: events.Key) -> bool:
        """Take a key before it moves or chooses; return whether it was taken."""
        return any(taker(event) for taker in self.takers)

    def _popup_under(self, event: events.MouseEvent) -> str | None:
        """Return the name of what the cells under the mouse tell more of, if they do."""
        offset = event.get_content_offset(self)
        line = offset.y + self.top if offset else -1
        if offset is None or line not in range(self._block.height):
            return None
        end = 0
        for text, style, _ in self._block.lines[line]:
            end += cell_len(text)
            if offset.x < end:
                name = style.meta.get(POPUP) if style else None
                return name if isinstance(name, str) else None
        return None

    def _obey(self, key: str) -> bool:
        if key in ("tab", "shift+tab"):
            self.move_focus(1 if key == "tab" else -1)
        elif key in ("down", "up"):
            self._go_vertically(1 if key == "down" else -1)
        elif key in ("ctrl+down", "shift+down"):
            self.scroll_by(SCROLLED_LINES)
        elif key in ("ctrl+up", "shift+up"):
            self.scroll_by(-SCROLLED_LINES)
        elif key in ("enter", "space"):
            self._choose_focused()
        elif self.characters and self._block.zone(DIGITS.get(key, 0)):
            self._owner.choose(DIGITS[key])
        else:
            return False
        return True

    def _choose_focused(self) -> None:
        zone = self._focused_zone()
        if zone is None:
            self._owner.go_on()
        elif self.shows(zone):
            self._owner.choose(zone.number)
        elif zone.y < self.top or not self.turn_to_unseen():
            self.seek_focus()

    def _go_vertically(self, direction: int) -> None:
        """Move the focus when it can move and is in view; scroll towards it otherwise."""
        zone = self._focused_zone()
        wanted = self._neighbour(direction, around=False)
        if zone and wanted and self.shows(zone):
            self.focus_on(wanted)
        else:
            self.scroll_by(direction * SCROLLED_LINES)

    def move_focus(self, direction: int) -> None:
        """Give the focus to the next zone or to the one before, around the ends."""
        zone = self._focused_zone()
        if zone and not self.shows(zone) and not self._sought:
            self.seek_focus()
        elif wanted := self._neighbour(direction, around=True):
            self.focus_on(wanted)

    def _neighbour(self, direction: int, around: bool) -> int | None:
        numbers = sorted({zone.number for zone in self._block.zones if zone.number > 0})
        if not numbers:
            return None
        if self._focused not in numbers:
            return numbers[0 if direction > 0 else -1]
        index = numbers.index(self._focused) + direction
        if not around and not 0 <= index < len(numbers):
            return None
        return numbers[index % len(numbers)]

    def focus_on(self, number: int) -> None:
        """Give the focus to a zone, and bring it into view."""
        self._focused = number
        self.repaint()
        self.seek_focus()
        self.post_message(self.Moved())

    def seek_focus(self) -> None:
        """Bring the focused zone into view, and keep it there when the size changes."""
        self._sought = True
        if zone := self._focused_zone():
            self.bring_into_view(zone)

    def _focused_zone(self) -> Zone | None:
        return self._block.zone(self._focused) if self._focused else None

    def _zone_with_words(self) -> Zone | None:
        """Return the focused zone, where the cursor is to be put on its words."""
        return self._focused_zone()

    @property
    def _lit(self) -> frozenset[int]:
        return frozenset() if self._focused is None else frozenset({self._focused})

    def _paint_again(self, lit: frozenset[int], top: int | None = None) -> None:
        width, height = self.painted_size
        if width and height:
            self.draw(self._paint(width, height, lit), top)
