"""While nobody is there, the course plays itself, over and over, a pointer leading the eye."""

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Offset, Region

from tutor.language import Phrase
from tutor.painting.blocks import Line, line_block
from tutor.painting.look import Look
from tutor.routes.replay import moves
from tutor.ui.feature import Actions
from tutor.ui.features.autoplay import Autoplay
from tutor.ui.kiosk.player import KioskPlayer

_STEPS = 6
_STEP_CELLS = 4
_STEP_SECONDS = 0.1
"""How a pointer moves: not so often that an idle machine would notice."""

_WIDTH = 5
"""How many cells the pointer has."""

_EDGE = Style(bgcolor="#000000")
_HAND = Style(color="#000000", bgcolor="#FFD400", bold=True)
_EDGE_OF_SIXTEEN = Style(bgcolor="black")
_HAND_OF_SIXTEEN = Style(color="black", bgcolor="bright_yellow")
_FLAT = Style(reverse=True)
"""A yellow sign between black edges: whatever the ground, one of them stands out."""


class AttractLoop(Autoplay):
    """Plays the route of the kiosk's rules, or else the shortest one to the end, over and over."""

    def __init__(self, play: KioskPlayer, pace: float) -> None:
        super().__init__(play, pace)
        self._kiosk = play
        self._at: Offset | None = None

    def started(self) -> None:
        """Play whenever nobody does."""
        super().started()
        self._kiosk.loops.append(self.begin)

    @property
    def actions(self) -> Actions:
        """Nobody commands it."""
        return {}

    @property
    def mark(self) -> Phrase | None:
        """The invitation tells enough."""
        return None

    def leave_off(self) -> bool:
        """Play no further, and take the pointer away."""
        was_on = super().leave_off()
        self._at = None
        self.play.view.mark(None)
        return was_on

    def slide_shown(self) -> None:
        """Move the invitation to another place for each slide that is shown."""
        super().slide_shown()
        self._kiosk.invitation.move_on()

    def begin(self) -> None:
        """Play from where the session stands; where nothing leads on, from the start again."""
        course, route = self._kiosk.programme
        if route:
            self._make(moves(course, route))
        else:
            super().begin()
        if not self._moves:
            self._ended()

    def _ended(self) -> None:
        """Leave the last slide its time, then begin again."""
        self._moves = []
        self._after(self._pace, self._kiosk.attract)

    def _show_zone(self, shown_for: float) -> None:
        super()._show_zone(shown_for)
        if self._kiosk.pointer_moves:
            start = self._at or self._middle
            far = max(abs(way) for way in self._aim - start)
            self._glide(start, min(_STEPS, far // _STEP_CELLS + 1))

    def _glide(self, start: Offset, steps: int) -> None:
        """Move the pointer to the zone that will be taken, a step at a time."""
        here = self._at = start + Offset(*(round(way / steps) for way in self._aim - start))
        x, y = here
        left = max(0, min(x - _WIDTH // 2, self.play.view.room[0] - _WIDTH))
        self.play.view.mark(Region(left, y, _WIDTH, 1), pointer(self.play.look))
        if steps > 1:
            self._after(_STEP_SECONDS, lambda: self._glide(here, steps - 1))

    @property
    def _aim(self) -> Offset:
        view = self.play.view
        place = view.place_of(self._next_zone) if self._next_zone else None
        if place is None:
            return self._middle
        middle = Offset(place.x + place.width // 2, place.y + place.height // 2)
        return middle - view.content_region.offset

    @property
    def _middle(self) -> Offset:
        width, height = self.play.view.room
        return Offset(width // 2, height // 2)

    def _tell(self, message: Phrase) -> None:
        """Tell nobody."""


def pointer(look: Look) -> Line:
    """Return what is drawn as the pointer, on whatever ground."""
    palette, sign = look.palette, f" {look.glyphs.pointer} "
    if palette.flat:
        line = [Segment(f"[{sign}]", _FLAT)]
    else:
        hand = _HAND if palette.own else _HAND_OF_SIXTEEN
        edge = Segment(" ", _EDGE if palette.own else _EDGE_OF_SIXTEEN)
        line = [edge, Segment(sign, hand), edge]
    return look.drawn(line_block(line)).lines[0]
