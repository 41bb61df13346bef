"""Asks whether anyone is there still, and tells how long one may answer."""

from textual.app import ComposeResult

from tutor.kiosk.phrases import WARNINGS
from tutor.kiosk.visits import Stage
from tutor.language import Language
from tutor.model.elements import Heading, Text
from tutor.model.screens import Plain, Screen
from tutor.model.slide import Slide
from tutor.model.targets import NO_COURSE
from tutor.painting.blocks import Block
from tutor.painting.look import Look
from tutor.ui.screens.dialog import Dialog, slide_painter

_STEP = 5
_EACH_FROM = 10
"""The seconds are counted one by one at the end only; before, nobody is hurried."""


class WarningDialog(Dialog, inherit_bindings=False):
    """A warning over whatever is shown; whoever shows it takes what is done for the answer."""

    def __init__(self, stage: Stage, look: Look) -> None:
        self._stage = stage
        self._seconds = 0
        super().__init__(self._paint_warning, look)

    def compose(self) -> ComposeResult:
        """Make the view alone: there is nothing to choose."""
        yield self._view

    def on_mount(self) -> None:
        """Light nothing."""
        self._view.focus()

    def count(self, seconds: int) -> None:
        """Tell how many seconds are left."""
        if seconds > _EACH_FROM:
            seconds = -(-seconds // _STEP) * _STEP
        if seconds != self._seconds:
            self._seconds = seconds
            if self.is_mounted:
                self._view.repaint()

    def _paint_warning(self, width: int, height: int, lit: frozenset[int]) -> Block:
        slide = warning_slide(self._stage, self._look.language, self._seconds)
        return slide_painter(slide, self._look)(width, height, lit)


def warning_slide(stage: Stage, language: Language, seconds: int) -> Slide:
    """Return what is told so many seconds before the end."""
    warned = WARNINGS[stage]
    title = warned.title(language)
    elements = (
        Heading(text=title),
        Text(text=f"**{warned.how(language)}**"),
        Text(text=warned.left(language, seconds)),
    )
    screen = Screen(frame=Plain(), elements=elements)
    return Slide(ref=NO_COURSE, title=title, screen=screen)
