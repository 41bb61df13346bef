"""Where those who know the PIN type it, by touch or by keys."""

import asyncio

from textual import events
from textual.app import ComposeResult

from tutor.kiosk.lock import Lock
from tutor.language import Phrase
from tutor.painting.blocks import Block
from tutor.painting.look import Look
from tutor.ui.digits import DIGITS, ZERO
from tutor.ui.double_clicks import TakesDoubleClicks
from tutor.ui.kiosk.keypad_painting import ERASE, KEYS, OK, SIZE, paint_keypad
from tutor.ui.screens.overlay import Overlay
from tutor.ui.widgets.painted_view import PaintedView

_LONGEST = 12
_PATIENCE = 20.0
"""After how many seconds without a key it closes."""

_ASK = Phrase("PIN: {typed}")
_WRONG = Phrase("This is not the PIN.")
_WAIT = Phrase("Wait {seconds} s to try again.")


class Keypad(Overlay[bool], TakesDoubleClicks, inherit_bindings=False):
    """Ends with True once the PIN is right, with None where one gives up."""

    DEFAULT_CSS = """
    Keypad {
        align: center middle;
    }
    """

    def __init__(self, lock: Lock, look: Look) -> None:
        super().__init__()
        self._lock = lock
        self._look = look
        self._typed = ""
        self._is_trying = False
        self._message = ""
        self._touched = 0

    def compose(self) -> ComposeResult:
        """Make the view that shows the keys."""
        view = PaintedView(self._paint, self, self._look.palette)
        view.styles.width, view.styles.height = SIZE.width + 1, SIZE.height
        yield view

    def on_mount(self) -> None:
        """Take digits; close where nobody types."""
        view = self.query_one(PaintedView)
        view.takers.append(self._takes)
        view.focus()
        self._be_patient()

    def choose(self, number: int) -> None:
        """Take a key of the pad."""
        self._press(KEYS[number - 1])

    def on_click(self, event: events.Click) -> None:
        """Close at a click beside it."""
        event.stop()
        self._end(None)

    def _takes(self, event: events.Key) -> bool:
        key = event.key
        if key in ZERO or key in DIGITS:
            self._press(str(DIGITS.get(key, 0)))
        elif key in ("backspace", "delete"):
            self._press(ERASE)
        elif key == "enter" and self._typed:
            self._press(OK)
        else:
            return False
        return True

    def _press(self, key: str) -> None:
        self._be_patient()
        if self._is_trying:
            return
        self._message = ""
        if key == ERASE:
            self._typed = self._typed[:-1]
        elif key != OK:
            self._typed = (self._typed + key)[:_LONGEST]
        elif self._typed:
            self._is_trying = True
            self.run_worker(self._try(self._typed))
        self._show()

    async def _try(self, typed: str) -> None:
        is_right = await asyncio.to_thread(self._lock.try_pin, typed)
        self._is_trying, self._typed = False, ""
        if is_right:
            self._end(True)
            return
        language, seconds = self._look.language, self._lock.seconds_left
        self._message = _WAIT(language, seconds=seconds) if seconds else _WRONG(language)
        self._show()

    def _be_patient(self) -> None:
        self._touched += 1
        touched = self._touched
        self.set_timer(_PATIENCE, lambda: self._end(None) if touched == self._touched else None)

    def _show(self) -> None:
        self.query_one(PaintedView).repaint()

    def _paint(self, width: int, height: int, lit: frozenset[int]) -> Block:  # noqa: ARG002
        typed = _ASK(self._look.language, typed="•" * len(self._typed))
        return paint_keypad(self._message or typed, self._look, lit)
