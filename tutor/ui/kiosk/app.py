"""The kiosk's player: it takes visitors one after the other, and lets nobody leave by chance."""

import asyncio
import gc
import signal
import sys
from contextlib import suppress

from textual import events
from textual._styles_cache import StylesCache  # no public name empties it

from tutor.kiosk.heartbeat import BEAT_EVERY
from tutor.kiosk.lock import Lock
from tutor.kiosk.pin_gesture import PinGesture, is_in_the_corner
from tutor.kiosk.visits import PLAYED, WARNED, Stage, Visits, is_open
from tutor.painting.look import Look
from tutor.ui.full_screen import FullScreenApp
from tutor.ui.kiosk.features import kiosk_features
from tutor.ui.kiosk.keypad import Keypad
from tutor.ui.kiosk.keys import living_keys
from tutor.ui.kiosk.kiosk import Kiosk
from tutor.ui.kiosk.screen import KioskScreen
from tutor.ui.kiosk.warning import WarningDialog
from tutor.ui.screens.blank import BlankScreen

_TICK = 1.0
_HANGS_AFTER = 4.0
"""After so many seconds without a tick, this program hangs, though its event loop turns."""

_LOOK_EVERY = 10
"""After how many ticks one looks again whether the course changed, while nobody plays."""

_CLOSING_KEYS = frozenset({"escape"})
"""These close a dialog over the slide, and do nothing else."""


class KioskApp(FullScreenApp, inherit_bindings=False):
    """Shows what the stage of the visit asks for. What is done goes through its hands first."""

    CSS_PATH = "../screens/play.tcss"

    def __init__(self, kiosk: Kiosk, look: Look) -> None:
        super().__init__(look, motion=kiosk.policy.motion == "full")
        policy = kiosk.policy
        self.kiosk = kiosk
        self.visits = Visits(policy, kiosk.clock, lambda: is_open(policy.hours, kiosk.now()))
        self.play = KioskScreen(kiosk, look, kiosk_features(policy))
        self._keys = living_keys(self.play.allowed)
        self._gesture = PinGesture(kiosk.clock)
        self._lock = Lock(policy.pin, kiosk.clock, kiosk.tries) if policy.pin else None
        self._stage: Stage | None = None
        self._cover: BlankScreen | WarningDialog | None = None
        self._keypad: Keypad | None = None
        self._is_pressed = False
        self._ticks = 0
        self._ticked_at = kiosk.clock()
        self._is_looking = False

    def get_default_screen(self) -> KioskScreen:
        """Return the screen that is there from the first frame on."""
        return self.play

    def on_mount(self) -> None:
        """Be stopped by nobody; come back whole where one was stopped all the same."""
        for name in ("SIGTSTP", "SIGQUIT"):
            if number := getattr(signal, name, None):
                with suppress(ValueError):
                    signal.signal(number, signal.SIG_IGN)
        if (number := getattr(signal, "SIGCONT", None)) and not self.is_headless:
            with suppress(NotImplementedError, RuntimeError, ValueError):
                asyncio.get_running_loop().add_signal_handler(number, self._come_back)

    def on_ready(self) -> None:
        """Begin to wait for visitors."""
        self.play.ready()
        self.follow()
        self.set_interval(_TICK, self.tick)
        self._keep_beating()

    async def on_event(self, event: events.Event) -> None:
        """Let through only what a visitor may do now."""
        is_new = isinstance(event, events.InputEvent | events.Paste) and not event.is_forwarded
        if not is_new or self._lets_through(event):
            await super().on_event(event)

    def on_kiosk_screen_left(self) -> None:
        """End a visit that leaves the course."""
        if not self.play.playing.has_quit:
            return  # what left it is over, and another visit has begun
        if self.visits.stage in PLAYED:
            self.visits.end()
            self.follow()
        else:
            self.play.attract()

    def tick(self) -> None:
        """Do what time asks for."""
        self._ticked_at = self.kiosk.clock()
        self.follow()
        self._ticks += 1
        if self._stage not in PLAYED and self._ticks % _LOOK_EVERY == 0 and not self._is_looking:
            self._is_looking = True
            self.run_worker(self._look_for_changes())

    def beat(self) -> None:
        """Say that all is well, if it is."""
        if self.kiosk.clock() - self._ticked_at < _HANGS_AFTER:
            self.kiosk.beat()

    def follow(self) -> None:
        """Show the stage."""
        stage = self.visits.tick()
        if self._keypad:
            return
        if stage is not self._stage:
            before, self._stage = self._stage, stage
            self._change(before, stage)
        if isinstance(self._cover, WarningDialog):
            self._cover.count(self.visits.seconds_left)

    def _fatal_error(self) -> None:
        """Leave after an error; visitors see nothing of it."""
        if error := sys.exception():
            self.kiosk.crashed(error)
        self._close_messages_no_wait()

    def _keep_beating(self) -> None:
        """Beat from the event loop itself: a timer of Textual's costs ten times as much."""
        self.beat()
        asyncio.get_running_loop().call_later(BEAT_EVERY, self._keep_beating)

    def _change(self, before: Stage | None, stage: Stage) -> None:
        self._uncover()
        if stage in PLAYED:
            if before not in PLAYED:
                self.play.receive()
        else:
            self._close_what_is_open()
            _forget()
            if stage is Stage.WAITING:
                self.play.attract()
            else:
                self.play.rest()
                self._show_over(BlankScreen(self.play.view))
        if stage in WARNED:
            warned = WarningDialog(stage, self.play.look)
            warned.count(self.visits.seconds_left)
            self._show_over(warned)

    def _lets_through(self, event: events.Event) -> bool:
        if self._stage is None:
            return False
        match event:
            case events.Key():
                return self._lets_key(event.key)
            case events.MouseDown():
                self._is_pressed = self._lets_press(event)
                if not self._is_pressed:
                    self.capture_mouse(None)  # whose release will not be let through either
                return self._is_pressed
            case events.MouseUp():
                return self._is_pressed
            case events.MouseScrollDown() | events.MouseScrollUp():
                return self._lets_act()
            case events.MouseMove():
                return self._stage is Stage.VISITING
        return False

    def _lets_key(self, key: str) -> bool:
        if self._keypad:
            return True
        is_escape = key in _CLOSING_KEYS
        if not is_escape:
            self._gesture.give_up()
        elif self._gesture.press() and self._ask_for_pin():
            return False
        may = self._lets_act()
        is_open_over = len(self.screen_stack) > 1
        return may and (key in self._keys or (is_escape and is_open_over))

    def _lets_press(self, event: events.MouseDown) -> bool:
        if self._keypad:
            return event.button == 1
        if not is_in_the_corner(event.x, event.y):
            self._gesture.give_up()
        elif self._gesture.press() and self._ask_for_pin():
            return False
        return self._lets_act() and event.button == 1

    def _lets_act(self) -> bool:
        """Take note that something was done; what begins a visit or answers does nothing else."""
        if self._keypad:
            return False
        self.follow()  # a visit that was over by now leaves nothing to the one that begins
        before = self.visits.touch()
        self.follow()
        return before is Stage.VISITING

    def _ask_for_pin(self) -> bool:
        if self._lock is None:
            return False

        def answer(is_right: bool | None) -> None:
            self._keypad = None
            if is_right:
                self.exit()
            else:
                self.follow()

        self._keypad = Keypad(self._lock, self.play.look)
        self.push_screen(self._keypad, answer)
        return True

    def _show_over(self, screen: BlankScreen | WarningDialog) -> None:
        self._cover = screen
        self.push_screen(screen)

    def _uncover(self) -> None:
        """Take away what the stage before showed over all."""
        if self._cover and self._cover in self.screen_stack:
            self.pop_screen()
        self._cover = None

    def _close_what_is_open(self) -> None:
        """Close what the visitor opened."""
        while len(self.screen_stack) > 1:
            self.screen.dismiss(None)

    def _come_back(self) -> None:
        """Take the terminal again: who stopped this program may have used it since."""
        if self._driver:
            self._driver.suspend_application_mode()
            self._driver.resume_application_mode()
            self.app_resume_signal.publish(self)

    async def _look_for_changes(self) -> None:
        try:
            programme = await asyncio.to_thread(self.kiosk.latest, self.play.programme)
        finally:
            self._is_looking = False
        if programme:
            self.play.take_up(programme)
            if self._stage is Stage.WAITING:
                self.play.attract()


def _forget() -> None:
    """Give back what a visit held; Textual keeps the last thousand widgets that it drew."""
    StylesCache.get_inner_outer.cache_clear()
    gc.collect()
