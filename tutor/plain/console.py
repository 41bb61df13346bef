"""The streams of the line player: one answer a line, and nothing that commands a terminal."""

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, nullcontext
from typing import TextIO

from tutor.language import Language
from tutor.painting.glyphs import transliterate
from tutor.plain.phrases import HELP, listed

_COMMANDS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]+")
"""Characters that could command the terminal, or break a line in two."""

_EMPTY_LINES = re.compile("\n{3,}")


class Console:
    """Prints blocks of lines, asks what to do next, and reads the answer."""

    def __init__(self, language: Language, read_from: TextIO, write_to: TextIO) -> None:
        self.language = language
        self._input = read_from
        self._output = write_to
        self._encoding = getattr(write_to, "encoding", None) or "utf-8"
        self._offered = ""
        """What was offered at the question before."""

    def tell(self, lines: Iterable[str]) -> None:
        """Print lines, if any, as one block: an empty line before it, one at most between two."""
        text = "\n".join(_COMMANDS.sub(" ", line).rstrip() for line in lines).strip("\n")
        if text:
            self.say("\n" + _EMPTY_LINES.sub("\n\n", text))

    def say(self, text: str, end: str = "\n") -> None:
        """Print a text as it is."""
        self._output.write(transliterate(text + end, self._encoding))

    def remind(self) -> None:
        """Tell in full what the next question offers: what it is about is new."""
        self._offered = ""

    def ask(self, offered: Iterable[str]) -> str | None:
        """Return the answer to what is offered, or None at the end of the input.

        What the question before offered too is not told again: only that there is help.
        """
        before, self._offered = self._offered, listed(offered, self.language)
        return self._ask(HELP(self.language) if self._offered == before else self._offered)

    def ask_for_text(self, offered: Iterable[str], *, is_secret: bool = False) -> str | None:
        """Return the text that is typed, or None at the end of the input.

        What is secret is not echoed where it is typed.
        """
        return self._ask(listed(offered, self.language), is_secret=is_secret)

    def _ask(self, offered: str, *, is_secret: bool = False) -> str | None:
        with _no_echo(self._input) if is_secret else nullcontext():
            self.say("")
            self.say(_COMMANDS.sub(" ", f"[{offered}]"), end=" > ")
            self.flush()
            line = self._input.readline()
        if line:
            return line.strip()
        self.say("")
        self.flush()
        return None

    def flush(self) -> None:
        """Show what was printed."""
        self._output.flush()


@contextmanager
def _no_echo(typed_in: TextIO) -> Iterator[None]:
    """Keep the terminal, if it is one that can, from showing what is typed but for its end."""
    try:
        import termios  # no such thing on Windows
    except ImportError:
        yield
        return
    if not typed_in.isatty():
        yield
        return
    before = termios.tcgetattr(typed_in)
    silent = [*before[:3], before[3] & ~termios.ECHO | termios.ECHONL, *before[4:]]
    try:
        termios.tcsetattr(typed_in, termios.TCSADRAIN, silent)
        yield
    finally:
        termios.tcsetattr(typed_in, termios.TCSADRAIN, before)
