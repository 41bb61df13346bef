"""The reply to a click, under the slide."""

from tutor.painting.look import Look
from tutor.painting.moment import Banner
from tutor.painting.slides import paint_banner
from tutor.ui.widgets.window import Window

_HIGHEST = 0.4
"""The share of the window that it may take; it scrolls where it is longer."""


class Answer(Window, inherit_bindings=False):
    """A message between the slide and the keys, as high as it needs."""

    DEFAULT_CSS = """
    Answer {
        display: none;
    }
    """

    def tell(self, told: Banner | None, look: Look, width: int, height: int) -> int:
        """Show a message in a window of this size, or nothing; return the lines that it takes."""
        self.display = told is not None
        if told is None:
            return 0
        self.dress(look.palette)
        block = paint_banner(told, look, max(width - 1, 1))
        lines = max(1, min(block.height, int(height * _HIGHEST)))
        self.styles.height = lines
        self.draw(block, top=0)
        return lines

    def on_resize(self) -> None:
        """Draw in the new size."""
        self.scroll_by(0)
