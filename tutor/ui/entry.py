"""A line that is being typed, and the keys that edit it."""

from typing import NamedTuple

from tutor.safe_text import on_one_line


class Entry(NamedTuple):
    """A line that is being typed."""

    text: str = ""
    at: int = 0
    """How many characters stand before the cursor."""

    def typed(self, text: str) -> "Entry":
        """Return the line once something was typed or pasted."""
        text = on_one_line(text)
        return Entry(self.text[: self.at] + text + self.text[self.at :], self.at + len(text))

    def after(self, key: str) -> "Entry | None":
        """Return the line after a key that moves or deletes; None at any other key."""
        text, at = self
        match key:
            case "left":
                return Entry(text, max(at - 1, 0))
            case "right":
                return Entry(text, min(at + 1, len(text)))
            case "home" | "ctrl+a":
                return Entry(text, 0)
            case "end" | "ctrl+e":
                return Entry(text, len(text))
            case "backspace":
                return self._without(at - 1, at)
            case "delete":
                return self._without(at, at + 1)
            case "ctrl+w" | "ctrl+backspace" | "alt+backspace":
                return self._without(self._word, at)
            case "ctrl+u":
                return self._without(0, at)
        return None

    @property
    def _word(self) -> int:
        """Where the word before the cursor begins."""
        return self.text[: self.at].rstrip().rfind(" ") + 1

    def _without(self, start: int, end: int) -> "Entry":
        start = max(start, 0)
        return Entry(self.text[:start] + self.text[end:], start)
