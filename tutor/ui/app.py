"""The Textual player."""

import asyncio
import gc
import signal
from collections.abc import Callable
from contextlib import suppress

from textual.app import App

from tutor.engine.session import Session
from tutor.maps.graph import Survey
from tutor.model.errors import CourseError
from tutor.painting.slides import Look
from tutor.ui.live import LiveCourse, Watch
from tutor.ui.screens.live import LivePlayScreen
from tutor.ui.screens.play import PlayScreen
from tutor.ui.terminal import LEAVE_FULL_SCREEN, HangUpWatch

_SIGNALS = ("SIGTERM", "SIGHUP", "SIGINT")


class PlayerApp(App[None], inherit_bindings=False):
    """Plays one session, full-screen."""

    CSS_PATH = "screens/play.tcss"
    ENABLE_COMMAND_PALETTE = False
    ALLOW_SELECT = False

    def __init__(
        self,
        session: Session,
        look: Look,
        *,
        full_screen: bool = False,
        motion: bool = True,
        characters: bool = True,
        may_open_map: bool = True,
        survey: Survey | None = None,
        work_left: Callable[[], bool] | None = None,
        watch: Watch | None = None,
    ) -> None:
        super().__init__(ansi_color=not look.palette.own)
        self.animation_level = "full" if motion else "none"
        screen = LivePlayScreen if watch else PlayScreen
        self._play = screen(
            session,
            look,
            full_screen=full_screen,
            motion=motion,
            characters=characters,
            may_open_map=may_open_map,
            survey=survey,
            work_left=work_left,
        )
        self._live = LiveCourse(watch, self._play) if watch else None
        self._watch = HangUpWatch(self._hang_up)
        self.course_error: CourseError | None = None
        """The mistakes that were found while playing."""
        self._running_loop: asyncio.AbstractEventLoop | None = None

    def get_default_screen(self) -> PlayScreen:
        """Return the screen that is there from the first frame on."""
        return self._play

    def on_mount(self) -> None:
        """Leave in good order when told to, and when the terminal goes away."""
        self._running_loop = asyncio.get_running_loop()
        for name in _SIGNALS:
            number = getattr(signal, name, None)
            with suppress(NotImplementedError, RuntimeError, ValueError):
                if number is not None and signal.getsignal(number) is not signal.SIG_IGN:
                    self._running_loop.add_signal_handler(number, self._told_to_leave, int(number))
        self.app_resume_signal.subscribe(self, lambda _: self.screen.refresh(layout=True))
        if not self.is_headless:
            self._watch.start()

    def on_ready(self) -> None:
        """Collect garbage again, what the start made left aside: it is there to stay.

        And watch the course, when one is to.
        """
        gc.freeze()
        gc.enable()
        if self._live:
            self._live.start()

    def on_unmount(self) -> None:
        """Watch nothing more."""
        self._watch.stop()
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

    def _told_to_leave(self, number: int) -> None:
        self.exit(return_code=128 + number)

    def _hang_up(self) -> None:
        if self._running_loop:
            with suppress(RuntimeError):
                self._running_loop.call_soon_threadsafe(self._told_to_leave, 1)
