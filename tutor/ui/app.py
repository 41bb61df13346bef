"""The Textual player."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from tutor.engine.session import Session
from tutor.maps.graph import Survey
from tutor.model.errors import CourseError
from tutor.painting.slides import Look
from tutor.ui.full_screen import FullScreenApp
from tutor.ui.live import LiveCourse, Watch
from tutor.ui.screens.live import LivePlayScreen
from tutor.ui.screens.play import PlayScreen
from tutor.ui.terminal import LEAVE_FULL_SCREEN

if TYPE_CHECKING:
    from tutor.following.door import Door


class PlayerApp(FullScreenApp, inherit_bindings=False):
    """Plays one session, full-screen."""

    CSS_PATH = "screens/play.tcss"

    def __init__(
        self,
        session: Session,
        look: Look,
        *,
        full_screen: bool = False,
        motion: bool = True,
        characters: bool = True,
        may_look_ahead: bool = True,
        survey: Survey | None = None,
        work_left: Callable[[], bool] | None = None,
        watch: Watch | None = None,
        door: "Callable[[], Door] | None" = None,
        pace: float = 8.0,
    ) -> None:
        super().__init__(look, motion=motion)
        screen = LivePlayScreen if watch else PlayScreen
        self._play = screen(
            session,
            look,
            full_screen=full_screen,
            motion=motion,
            characters=characters,
            may_look_ahead=may_look_ahead,
            survey=survey,
            work_left=work_left,
            door=door,
            pace=pace,
        )
        self._live = LiveCourse(watch, self._play) if watch else None
        self.course_error: CourseError | None = None
        """The mistakes that were found while playing."""

    def get_default_screen(self) -> PlayScreen:
        """Return the screen that is there from the first frame on."""
        return self._play

    def on_ready(self) -> None:
        """Watch the course, when one is to, and let followers in."""
        if self._live:
            self._live.start()
        self._play.ready()

    def on_unmount(self) -> None:
        """Watch nothing more."""
        if self._live:
            self._live.stop()
        if self._play.has_class("full-screen") and self._driver:
            self._driver.write(LEAVE_FULL_SCREEN)

    def _handle_exception(self, error: Exception) -> None:
        """Leave when a slide that is read late turns out wrong; who started us reports it."""
        if isinstance(error, CourseError):
            self.course_error = error
            self.exit()
        else:
            super()._handle_exception(error)
