"""The base of our full-screen programs: they leave in good order, whoever tells them to."""

import asyncio
import gc
import signal
import sys
from contextlib import suppress

from textual import constants
from textual.app import App
from textual.driver import Driver
from textual.errors import NoWidget
from textual.events import Event, InputEvent, Key, MouseEvent
from textual.widgets import Input

from tutor.painting.slides import Look
from tutor.ui.double_clicks import DoubleClicks, TakesDoubleClicks
from tutor.ui.terminal import HangUpWatch

_SPACES = ("\u00a0", "\u202f")
_SIGNALS = ("SIGTERM", "SIGHUP", "SIGINT")


class FullScreenApp(App[None], inherit_bindings=False):
    """Takes a terminal, and gives it back."""

    ENABLE_COMMAND_PALETTE = False
    ALLOW_SELECT = False

    def __init__(self, look: Look, *, motion: bool = True) -> None:
        super().__init__(ansi_color=not look.palette.own)
        self.animation_level = "full" if motion else "none"
        self._watch = HangUpWatch(self._hang_up)
        self._double_clicks = DoubleClicks()
        self._running_loop: asyncio.AbstractEventLoop | None = None

    def get_driver_class(self) -> type[Driver]:
        """Return our own where there are terminals as POSIX knows them."""
        if sys.platform == "win32" or constants.DRIVER:
            return super().get_driver_class()
        from tutor.ui.driver import PatientDriver

        return PatientDriver

    async def on_event(self, event: Event) -> None:
        """Take every space for one, U+00A0 and the code that some send; a double click for one."""
        is_new = isinstance(event, InputEvent) and not event.is_forwarded
        if is_new and self._double_clicks.is_second(event) and not self._takes_two(event):
            return
        if is_new and isinstance(event, Key) and _is_odd_space(event):
            event = Key("space", " ")
        await super().on_event(event)

    def _takes_two(self, event: Event) -> bool:
        """Return whether two clicks mean two there: in a text, on keys that are clicked."""
        if isinstance(self.screen, TakesDoubleClicks):
            return True
        with suppress(NoWidget):
            over = isinstance(event, MouseEvent) and self.screen.get_widget_at(event.x, event.y)[0]
            return isinstance(over, Input)
        return False

    @property
    def exit_code(self) -> int:
        """The program's exit code: 1 where it ended though nothing told it to leave."""
        return 1 if self.return_code is None else self.return_code

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
        """Collect garbage again, what the start made left aside: it is there to stay."""
        gc.freeze()
        gc.enable()

    def on_unmount(self) -> None:
        """Watch the terminal no more."""
        self._watch.stop()

    def _told_to_leave(self, number: int) -> None:
        self.exit(return_code=128 + number)

    def _hang_up(self) -> None:
        if self._running_loop:
            with suppress(RuntimeError):
                self._running_loop.call_soon_threadsafe(self._told_to_leave, 1)


def _is_odd_space(key: Key) -> bool:
    """Return whether a key is a space that is sent by its code, or one that never breaks."""
    return (key.key == "space" and key.character is None) or key.character in _SPACES
