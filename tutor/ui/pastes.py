"""What is pasted, between the marks of bracketed paste (xterm's control sequences): text alone."""

import re

_ESCAPE = "\x1b"
_START, _END = f"{_ESCAPE}[200~", f"{_ESCAPE}[201~"
_BEGUN = re.compile(r"\x1b(?:\[(?:2(?:0[01]?)?)?)?\Z")
"""A mark that a piece of text cuts."""
_LONGEST_PAUSE = 3.0
"""For how many seconds nothing may come within a paste; the line has lost its end then."""


class Pastes:
    """Keeps pastes from being read as keys, in a text that comes in pieces."""

    def __init__(self) -> None:
        self._is_open = False
        self._cut = ""
        """What may be a mark: passed on already where one begins, held back where one ends."""

    def plain(self, text: str, waited: float = 0.0) -> str:
        """Return a further piece of text, so many seconds after the last; pastes have no Escape.

        One whose end does not come is ended: nothing but text would be read any more.
        """
        if self._is_open and waited > _LONGEST_PAUSE:
            self._cut, text = "", f"{_END}{text}"
        kept: list[str] = []
        while text:
            text = (self._pasted if self._is_open else self._typed)(text, kept)
        return "".join(kept)

    def _typed(self, text: str, kept: list[str]) -> str:
        """Keep what is no paste, and the mark after it; return the rest."""
        typed, start, rest = (self._cut + text).partition(_START)
        kept.append(f"{typed}{start}"[len(self._cut) :])
        begun = None if start else _BEGUN.search(typed)
        self._cut = begun[0] if begun else ""
        self._is_open = bool(start)
        return rest

    def _pasted(self, text: str, kept: list[str]) -> str:
        """Keep what is pasted, and the mark after it; return the rest."""
        pasted, end, rest = (self._cut + text).partition(_END)
        begun = None if end else _BEGUN.search(pasted)
        self._cut = begun[0] if begun else ""
        whole = pasted.removesuffix(self._cut)
        kept.append(f"{whole.replace(_ESCAPE, '')}{end}")
        self._is_open = not end
        return rest
