"""A report of mistakes in the course's files, over the slide until they are mended."""

import re

from rich.segment import Segment

from tutor.language import Phrase
from tutor.painting.blocks import Block, Line, lines_block, pad, shorten, stack, widen
from tutor.painting.look import Look
from tutor.painting.wrapping import wrap
from tutor.ui.widgets.window import Window

_TITLE = Phrase("The course has a mistake: it stays as it was.")
_EXCERPT = re.compile(r" *\d* \| ")
"""A line of the author's file, or of carets under it: it is cut and not folded."""

_HIGHEST = 0.6
"""The share of the window that it may cover."""


class Problem(Window, inherit_bindings=False):
    """A report at the bottom of the window, over the slide; it scrolls where it is long."""

    DEFAULT_CSS = """
    Problem {
        dock: bottom;
        layer: over;
        display: none;
    }
    """

    def tell(self, report: str, look: Look, width: int, height: int) -> None:
        """Show a report in a window of this size."""
        block = _paint(report, look, max(width - 1, 1))
        self.styles.height = max(1, min(block.height, int(height * _HIGHEST)))
        self.display = True
        self.draw(block, top=0)

    def on_resize(self) -> None:
        """Draw in the new size."""
        self.scroll_by(0)


def _paint(report: str, look: Look, width: int) -> Block:
    palette = look.palette
    ground = palette.tones["error"]
    title = lines_block(wrap([Segment(f" {_TITLE(look.language)}", palette.badge)], width), ground)
    lines: list[Line] = []
    for text in report.split("\n"):
        told = shorten(text, width - 2) if _EXCERPT.match(text) else text
        lines += wrap([Segment(told, ground)], width - 2)
    body = pad(lines_block(lines, ground), ground, left=1, right=1)
    return stack([widen(title, width, palette.badge), widen(body, width, ground)], ground)
