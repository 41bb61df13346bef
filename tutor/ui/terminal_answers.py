"""What terminals answer to programs, taken out of what a keyboard sends.

Strings that begin with OSC, DCS, APC, PM or SOS and end with ST, or with BEL (ECMA-48, 5.6 and 8.3;
xterm's control sequences); control sequences with a private mark, as DA1's, and the sizes of
XTWINOPS. None is a key: an answer, to another program too, over a slow line or after a sleep, would
otherwise be read as letters.
"""

import re
from collections.abc import Callable

from textual.message import Message

_ANSWER = re.compile(
    r"\x1b(?:[]P_^X].*?(?:\x07|\x1b\\)|\[[=>?][\d;:]*[a-zA-Z]|\[[468];\d+;\d+t)", re.DOTALL
)
_BEGUN = re.compile(r"\x1b(?:[]P_^X].*|\[(?:[=>?][\d;:]*|[468](?:;\d*){0,2})?)\Z", re.DOTALL)
_LONGEST = 4096
"""How many characters of an answer are waited for; a longer one is none."""


class TerminalAnswered(Message):
    """The terminal answered something, to this program or to another one."""

    def __init__(self, answer: str) -> None:
        super().__init__()
        self.answer = answer


class TerminalAnswers:
    """Takes them out of a text that comes in pieces."""

    def __init__(self, hear: Callable[[str], object]) -> None:
        self._hear = hear
        self._held = ""
        """An answer that has begun and has not ended."""

    def without(self, text: str) -> str:
        """Return a further piece of text without what belongs to an answer."""
        left, self._held = _ANSWER.sub(self._take, self._held + text), ""
        if begun := _BEGUN.search(left):
            self._hold(begun[0])
            left = left[: begun.start()]
        return left

    def given_up(self) -> str:
        """Return what was held, once nothing came for a while: Escape, then a key, at most.

        What is longer was an answer of which the rest is lost.
        """
        held, self._held = self._held, ""
        return held if len(held) <= 2 else ""

    @property
    def is_holding(self) -> bool:
        """Whether an answer has begun and has not ended."""
        return bool(self._held)

    def _take(self, answer: re.Match[str]) -> str:
        self._hear(answer[0])
        return ""

    def _hold(self, text: str) -> None:
        self._held = text if len(text) <= _LONGEST else ""
