"""The base of our full-screen programs: they leave in good order, whoever tells them to."""

import asyncio
import gc
import sys
from contextlib import nullcontext, suppress
from typing import Any

from textual import constants
from textual.app import App
from textual.driver import Driver
from textual.errors import NoWidget
from textual.events import Event, InputEvent, Key, MouseEvent
from textual.signal import Signal
from textual.widgets import Input

from tutor.painting.look import Look
from tutor.ui.double_clicks import DoubleClicks, TakesDoubleClicks
from tutor.ui.early_screen import EarlyScreen
from tutor.ui.terminal_answers import TerminalAnswered

_SPACES = ("\u00a0", "\u202f")
_PIECE = 8192
"""How many characters are written at once where the console takes no more than 16 kB."""


class FullScreenApp(App[None], inherit_bindings=False):
    """Takes a terminal, and gives it back."""

    ENABLE_COMMAND_PALETTE = False
    ALLOW_SELECT = False
    AUTO_FOCUS = None
    """A screen gives the focus once it is ready: keys that come before wait for it."""

    def __init__(self, look: Look, *, motion: bool = True) -> None:
        super().__init__(ansi_color=not look.palette.own)
        self.animation_level = "full" if motion else "none"
        self.early: EarlyScreen | None = None
        self.terminal_answered: Signal[str] = Signal(self, "terminal-answered")
        """Tells what the terminal answers to what it is asked."""
        self.frame_written: Signal[None] = Signal(self, "frame-written")
        """Tells that what has changed was written to the terminal."""
        self._double_clicks = DoubleClicks()
        self._early_input: list[Event] | None = []
        """What is typed and clicked before all has its place on the screen."""
        self._running_loop: asyncio.AbstractEventLoop | None = None
        self._signal: int | None = None

    def run(self, early: EarlyScreen | None = None, **options: Any) -> None:
        """Run until one leaves; in good order where it is told to, or its terminal goes away.

        On an early screen, what is drawn there stays until the program draws over it.
        """
        with nullcontext(early) if early else EarlyScreen() as self.early:
            self.early.signals.call(self._tell_to_leave)
            super().run(**options)

    @property
    def hears_answers(self) -> bool:
        """Whether what the terminal answers is told, and not taken for keys."""
        return sys.platform != "win32" and not constants.DRIVER

    def get_driver_class(self) -> type[Driver]:
        """Return our own where there are terminals as POSIX knows them."""
        if not self.hears_answers:
            return super().get_driver_class()
        from tutor.ui.driver import PatientDriver

        return PatientDriver

    async def on_event(self, event: Event) -> None:
        """Take every space for one, U+00A0 and the code that some send; a double click for one."""
        is_new = isinstance(event, InputEvent) and not event.is_forwarded
        if is_new and self._exit:
            return
        if is_new and self._early_input is not None:
            self._early_input.append(event)
            return
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

    def on_load(self) -> None:
        """Leave where one was told to already, before the terminal is taken."""
        self._running_loop = asyncio.get_running_loop()
        if self._signal is not None:
            self._told_to_leave(self._signal)

    def on_mount(self) -> None:
        """Draw all again once one is back from a stop."""
        self.app_resume_signal.subscribe(self, lambda _: self.screen.refresh(layout=True))

    def on_terminal_answered(self, message: TerminalAnswered) -> None:
        """Tell whoever asked."""
        self.terminal_answered.publish(message.answer)

    def post_display_hook(self) -> None:
        """Tell that a frame was written."""
        self.frame_written.publish(None)

    def write_to_terminal(self, sequences: str) -> None:
        """Write what the terminal obeys; in pieces where a long one would hold it up (Windows)."""
        if self._driver and sequences:
            length = _PIECE if sys.platform == "win32" else len(sequences)
            for start in range(0, len(sequences), length):
                self._driver.write(sequences[start : start + length])

    def on_ready(self) -> None:
        """Take what came early; collect garbage again, what the start made left aside: it stays."""
        self.call_later(self._take_early_input)
        gc.freeze()
        gc.enable()

    async def _take_early_input(self) -> None:
        early, self._early_input = self._early_input, None
        for event in early or ():
            await self.on_event(event)

    def _handle_exception(self, error: Exception) -> None:
        """Take no notice once one leaves: a screen that opens then never gets what it holds."""
        if not self._exit:
            super()._handle_exception(error)

    def _told_to_leave(self, number: int) -> None:
        self.exit(return_code=128 + number)

    def _tell_to_leave(self, number: int) -> None:
        """Have it leave, from another thread."""
        self._signal = number
        if self._running_loop:
            with suppress(RuntimeError):  # it has ended
                self._running_loop.call_soon_threadsafe(self._told_to_leave, number)


def _is_odd_space(key: Key) -> bool:
    """Return whether a key is a space that is sent by its code, or one that never breaks."""
    return (key.key == "space" and key.character is None) or key.character in _SPACES
