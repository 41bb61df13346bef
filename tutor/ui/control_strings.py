"""The strings by which terminals answer programs, taken out of what a keyboard sends.

They begin with OSC, DCS, APC, PM or SOS and end with ST, or with BEL (ECMA-48, 5.6 and 8.3; xterm's
control sequences). None is a key: an answer to another program, over a slow line or after a sleep,
would otherwise be read as letters.
"""

_ESCAPE = "\x1b"
_OPENERS = frozenset("]P_^X")
_BELL = "\x07"
_LONGEST = 4096
"""How many characters of a string are waited for; a longer one is no answer."""


class ControlStrings:
    """Takes them out of a text that comes in pieces."""

    def __init__(self) -> None:
        self._held = ""
        """A string that has begun and has not ended."""

    def without(self, text: str) -> str:
        """Return a further piece of text without what belongs to such a string."""
        left, self._held = self._held + text, ""
        kept: list[str] = []
        while left:
            before, escape, after = left.partition(_ESCAPE)
            kept.append(before)
            if not escape:
                break
            if after[:1] not in _OPENERS:
                kept.append(escape)
                left = after
                continue
            end = _end_of_string(after)
            if end is None:
                self._hold(escape + after)
                break
            left = after[end:]
        return "".join(kept)

    def given_up(self) -> str:
        """Return what was held, once nothing came for a while: Escape, then a key, at most.

        What is longer was an answer of which the rest is lost.
        """
        held, self._held = self._held, ""
        return held if len(held) <= 2 else ""

    @property
    def is_holding(self) -> bool:
        """Whether a string has begun and has not ended."""
        return bool(self._held)

    def _hold(self, text: str) -> None:
        self._held = text if len(text) <= _LONGEST else ""


def _end_of_string(text: str) -> int | None:
    """Return where the string ends that begins a text, past its terminator."""
    ends = [
        found + len(terminator)
        for terminator in (_BELL, f"{_ESCAPE}\\")
        if (found := text.find(terminator)) >= 0
    ]
    return min(ends, default=None)
