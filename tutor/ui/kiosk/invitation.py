"""An invitation to touch the screen; it never stays long in one place, and burns in nowhere."""

from collections.abc import Sequence

from rich.segment import Segment

from tutor.kiosk.phrases import TOUCH
from tutor.language import Language
from tutor.painting.blocks import blank, crop, line_block, pad, stack
from tutor.painting.look import Look
from tutor.ui.widgets.lines import Lines

_BETWEEN = " · "
_AIR = 4
_STRIDE = 7
"""How many cells it moves at a time."""

HEIGHT = 4
"""The words with a line above and below, and the line by which they move up."""


class Invitation(Lines):
    """A few words over the slide, where one begins to read, in a strip that nothing else uses.

    The words move by being painted elsewhere: a widget that moved would be laid out each time.
    """

    DEFAULT_CSS = f"""
    Invitation {{
        layer: over;
        dock: top;
        height: {HEIGHT};
        display: none;
    }}
    """

    def __init__(self, look: Look, languages: Sequence[Language]) -> None:
        super().__init__(look.palette.page, id="invitation")
        ground = look.palette.badge
        touch = _BETWEEN.join(TOUCH(one) for one in languages)
        touch = f"{look.glyphs.pointer} {touch}"
        words = line_block([Segment(" " * _AIR + touch + " " * _AIR, ground)])
        air = blank(words.width, 1, ground)
        drawn = stack([air, words, air], ground)
        self._words = look.drawn(drawn)
        self._moves = 0

    def on_resize(self) -> None:
        """Stand within the new width."""
        self._draw()

    def move_on(self) -> None:
        """Stand in another place from now on: to the right, then back to the left."""
        if self.display:
            self._moves += 1
            self._draw()

    def _draw(self) -> None:
        width, ground = self.size.width, self._ground
        room = max(1, width - self._words.width - 1)
        x = self._moves * _STRIDE % (2 * room)
        up = self._moves % 2
        moved = pad(self._words, ground, left=min(x, 2 * room - x), top=1 - up, bottom=up)
        self._set_lines(crop(moved, width).lines)
