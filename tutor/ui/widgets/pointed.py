"""A window on which the mouse's place may be marked, for a room to see what is pointed at."""

from textual import events
from textual.geometry import Region

from tutor.painting.palette import Palette
from tutor.ui.widgets.window import Window

_SIDE = 1
"""How many cells are marked on each side of the mouse's own."""


class Pointed(Window, inherit_bindings=False):
    """Marks the mouse's place while it is asked to, or while a button other than the first is held.

    Only the cells under the mark are drawn again as it moves.
    """

    def __init__(self, palette: Palette, *, id: str | None = None) -> None:
        super().__init__(palette, id=id)
        self._points = False
        self._is_dragging = False

    @property
    def points(self) -> bool:
        """Whether the mouse's place is marked."""
        return self._points

    @points.setter
    def points(self, points: bool) -> None:
        self._points = points
        mouse = self.app.mouse_position - self.region.offset
        self._point_at(*mouse) if points and self.app.mouse_over is self else self.mark(None)

    def on_mouse_down(self, event: events.MouseDown) -> None:  # noqa: ARG002  # as Window's
        """Begin anew: what was dragged before is over."""
        self._is_dragging = False

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Follow the mouse."""
        self._is_dragging = self._is_dragging or event.button > 1
        if self._points or event.button > 1:
            self._point_at(event.x, event.y)

    def on_mouse_up(self) -> None:
        """Take the mark of a held button away."""
        if not self._points:
            self.mark(None)

    def on_leave(self) -> None:
        """Mark nothing once the mouse is elsewhere."""
        if self.app.mouse_over is not self:
            self.mark(None)

    def ended_pointing(self, event: events.Click) -> bool:
        """Return whether a click is but the end of pointing with a button held."""
        return event.button != 1 and self._is_dragging

    def _point_at(self, x: int, y: int) -> None:
        window = Region(0, 0, *self.room)
        self.mark(Region(x - _SIDE, y, 2 * _SIDE + 1, 1).intersection(window))
