"""The Textual player."""

from tutor.model.errors import CourseError, UnpaintableError
from tutor.painting.look import Look
from tutor.training.lessons import StartRequest
from tutor.ui.features.changes import Changes
from tutor.ui.full_screen import FullScreenApp
from tutor.ui.live_reload import CourseWatcher, Watch
from tutor.ui.options import Options, Services
from tutor.ui.player_features import player_features
from tutor.ui.playing import Playing
from tutor.ui.screens.live_reload import LiveReloadScreen
from tutor.ui.screens.play import PlayScreen
from tutor.ui.terminal import LEAVE_FULL_SCREEN


class PlayerApp(FullScreenApp, inherit_bindings=False):
    """Plays a demo or a go at a task, and what is chosen of the lessons, full-screen."""

    CSS_PATH = "screens/play.tcss"

    def __init__(
        self,
        playing: Playing,
        look: Look,
        options: Options,
        services: Services,
        opening: StartRequest,
        *,
        watch: Watch | None = None,
    ) -> None:
        super().__init__(look, motion=options.motion)
        features = player_features(services, opening, options.pace)
        if watch:
            self._play: PlayScreen = LiveReloadScreen(playing, look, options, [*features, Changes])
        else:
            self._play = PlayScreen(playing, look, options, features)
        self._live = CourseWatcher(watch, self._play) if watch else None
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
        """Leave where it is the course that is wrong; who started us reports it."""
        if isinstance(error, CourseError) and not self._exit:
            if isinstance(error, UnpaintableError):
                error.stands_on(self._play.playing.session.state.slide)
            self.course_error = error
            self.exit()
        else:
            super()._handle_exception(error)
