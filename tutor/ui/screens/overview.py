"""The overview of the course: its slides painted small, where one is, what was seen."""

from collections.abc import Collection

from tutor.language import Phrase
from tutor.maps.legend import progress_legend
from tutor.model.course import Course
from tutor.model.targets import SlideRef
from tutor.painting.blocks import Block, Line
from tutor.painting.look import Look
from tutor.ui.command import Command
from tutor.ui.overview import Overview, Thumbnails
from tutor.ui.screens.chooser import Chooser
from tutor.ui.widgets.overview_view import OverviewView

_TITLE = Phrase("Overview")

_BREATH = 0.005


class OverviewScreen(Chooser[SlideRef], inherit_bindings=False):
    """Shows the tiles over the screen below; ends with the slide to go to, or None."""

    def __init__(
        self,
        course: Course,
        look: Look,
        here: SlideRef,
        seen: Collection[SlideRef],
        thumbnails: Thumbnails,
        *,
        characters: bool,
    ) -> None:
        super().__init__(look, Command.OVERVIEW, characters=characters)
        self._course = course
        self._overview = Overview(course, look, here, seen, thumbnails, 1)
        self._view = OverviewView(
            lambda width, _, __: self._paint(width), self._lines, self._beside, self, look.palette
        )
        self._view.begin_at(self._overview.number_of(here))

    @property
    def heading(self) -> tuple[str, str]:
        """The course, and what the signs mean."""
        title = f"{_TITLE(self._look.language)} · {self._course.title}"
        return title, progress_legend(self._look)

    def choose(self, number: int) -> None:
        """Go to a slide; to where one is, by closing."""
        self._end(self._overview.slides[number - 1])

    def _paint(self, width: int) -> Block:
        if self._overview.block.width != width:
            self._overview = self._overview.at(width)
        return self._overview.block

    def _lines(self, first: int, end: int, lit: int | None) -> list[Line]:
        """Return the lines in view; what is left out for lack of time is painted next."""
        lines = self._overview.lines(first, end, lit)
        if not self._overview.is_whole:
            self.set_timer(_BREATH, self._view.repaint)
        return lines

    def _beside(self, number: int, rows: int) -> int:
        return self._overview.beside(number, rows)
