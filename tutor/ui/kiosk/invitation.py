"""What invites who passes by to touch the screen; it never stays long in one place."""

from collections.abc import Sequence

from rich.segment import Segment

from tutor.language import Language, Phrase
from tutor.painting.blocks import blank, line_block, stack
from tutor.painting.slides import Look
from tutor.ui.widgets.lines import Lines

_TOUCH = Phrase("Touchez pour commencer", "Touch to start")
_BETWEEN = " · "
_AIR = 4
_HEIGHT = 3
_STRIDE = 7
"""How many cells it moves at a time."""


class Invitation(Lines):
    """A few words over the slide, near its bottom."""

    DEFAULT_CSS = f"""
    Invitation {{
        layer: over;
        dock: bottom;
        height: {_HEIGHT};
        display: none;
    }}
    """

    def __init__(self, look: Look, languages: Sequence[Language]) -> None:
        super().__init__(look.palette.badge, id="invitation")
        self._look = look
        self._words = _BETWEEN.join(_TOUCH(one) for one in languages or (look.language,))
        self._moves = 0

    def on_mount(self) -> None:
        """Write the words."""
        ground = self._look.palette.badge
        words = line_block([Segment(" " * _AIR + self._words + " " * _AIR, ground)])
        air = blank(words.width, 1, ground)
        self.styles.width = words.width
        self._set_lines(stack([air, words, air], ground).lines)

    def move_on(self) -> None:
        """Stand in another place from now on: to the right, then back to the left."""
        if not self.display:
            return
        self._moves += 1
        room = max(1, self.app.size.width - self.size.width - 1)
        x = self._moves * _STRIDE % (2 * room)
        self.styles.offset = (min(x, 2 * room - x), -(self._moves % 2))
