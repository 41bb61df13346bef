"""What a terminal is asked about pictures, and what its answers mean; nobody waits for them.

All are asked XTVERSION, the size of a cell (XTWINOPS 16) and, last, DA1, which every terminal
answers. kitty's own question is an APC string, which some terminals that do not know it print: only
those are asked it that say a name that knows it. Those that draw sixel are asked how large it may
be (XTSMGRAPHICS 2): xterm leaves out what is beyond.
"""

import re
from collections.abc import Mapping
from os import environ

from tutor.graphics.protocols import USUAL_CELL, Graphics, Protocol

_SIZE_OF_A_CELL = "\x1b[16t"
QUESTIONS = f"\x1b[>0q{_SIZE_OF_A_CELL}\x1b[c"
SIXEL_QUESTION = "\x1b[?2;1;0S"
KITTY_QUESTION = "\x1b_Gi=31,s=1,v=1,a=q,t=d,f=24;AAAA\x1b\\"
"""Would a picture of one pixel be taken?"""

_NAME = re.compile(r"\x1bP>\|([\w.-]+?)[ (]v?([\d.]*).*", re.DOTALL)
_DEVICE = re.compile(r"\x1b\[\?([\d;]+)c")
_CELL = re.compile(r"\x1b\[6;(\d+);(\d+)t")
_LARGEST = re.compile(r"\x1b\[\?2;0;([1-9]\d*);([1-9]\d*)S")
_KITTY_ANSWER = re.compile(r"\x1b_Gi=31;(\w+)")

_SIXEL = "4"
"""The attribute of DA1 by which a terminal says that it draws sixel."""
_PLACEHOLDERS_SINCE = {"kitty": (0, 28), "ghostty": (1, 0)}
"""The first versions that know Unicode placeholders: kitty's before say yes, and draw boxes."""
_ITERM_NAMES = ("iTerm2", "WezTerm", "mintty")
_LARGEST_CELL = 200
"""In pixels; more is no cell."""

Size = tuple[int, int]

_DEAF_TERMS = ("tmux", "screen", "linux")
"""Those that hide the terminal that draws, and the one that prints what it does not know."""


def may_ask(environment: Mapping[str, str] = environ) -> bool:
    """Return whether questions reach a terminal that takes them for such."""
    return not environment.get("TMUX") and not environment.get("TERM", "").startswith(_DEAF_TERMS)


class Inquiry:
    """What is known so far of how a terminal draws pictures."""

    def __init__(
        self,
        wanted: Protocol | None = None,
        cell: Size | None = None,
        environment: Mapping[str, str] = environ,
    ) -> None:
        self._protocol = wanted
        self._environment = environment
        self._is_settled = wanted is not None
        self._cell, self._is_told = cell or USUAL_CELL, False
        self.largest: Size | None = None
        """The width and the height, in pixels, beyond which it draws nothing, where it tells."""
        self._name, self._version = "", (0, 0)

    @property
    def graphics(self) -> Graphics | None:
        """How it draws them; None as long as nothing says that it does."""
        return Graphics(self._protocol, self._cell) if self._protocol else None

    @property
    def questions(self) -> str:
        """What to ask first, or again once cells may have another size; "" where it is no use."""
        if not may_ask(self._environment):
            return ""
        if not self._is_settled:
            return QUESTIONS
        is_sixel = self._protocol is Protocol.SIXEL
        return _SIZE_OF_A_CELL + (SIXEL_QUESTION if is_sixel else "")

    def measure(self, cell: Size | None) -> str:
        """Take the size of a cell that the window tells; what the terminal told goes before it."""
        if cell and not self._is_told:
            self._cell = cell
        return ""

    def hear(self, answer: str) -> str:
        """Take an answer; return what is then asked, if anything."""
        if name := _NAME.match(answer):
            self._name, self._version = name[1], _version(name[2])
        elif cell := _CELL.fullmatch(answer):
            height, width = int(cell[1]), int(cell[2])
            if 0 < width <= _LARGEST_CELL and 0 < height <= _LARGEST_CELL:
                self._cell, self._is_told = (width, height), True
        elif largest := _LARGEST.fullmatch(answer):
            self.largest = int(largest[1]), int(largest[2])
        elif (kitty := _KITTY_ANSWER.match(answer)) and kitty[1] == "OK":
            self._protocol = self._protocol or (Protocol.KITTY if self._has_placeholders else None)
        elif (device := _DEVICE.fullmatch(answer)) and not self._is_settled:
            return self._settle(device[1].split(";")[1:])
        return ""

    def _settle(self, attributes: list[str]) -> str:
        self._is_settled = True
        if self._has_placeholders:
            return KITTY_QUESTION
        if self._name in _ITERM_NAMES:
            self._protocol = Protocol.ITERM
        elif _SIXEL in attributes and self._name not in _DEAF_TERMS:
            self._protocol = Protocol.SIXEL
            return SIXEL_QUESTION
        return ""

    @property
    def _has_placeholders(self) -> bool:
        since = _PLACEHOLDERS_SINCE.get(self._name)
        return since is not None and self._version >= since


def _version(told: str) -> tuple[int, int]:
    major, minor, *_ = [*(int(part) for part in told.split(".") if part), 0, 0]
    return major, minor
