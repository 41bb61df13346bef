"""Words as the programs that start the kiosk read them: what comes out of each is what went in.

A word that one of them cannot carry raises UncarriedError.
"""

import unicodedata
from collections.abc import Sequence
from subprocess import list2cmdline

_BREAKING = ("Cc", "Cs", "Zl", "Zp")
"""Categories of signs that end a line, command a terminal, or have no encoding."""


class UncarriedError(ValueError):
    """A word that cannot be written for the program that would read it."""

    def __init__(self, word: str) -> None:
        super().__init__(word)
        self.word = word


def systemd_argument(word: str) -> str:
    """Return a word of a command of a unit (systemd.service(5), “Command lines”)."""
    _check(word)
    for sign, written in (("\\", "\\\\"), ('"', '\\"'), ("%", "%%"), ("$", "$$")):
        word = word.replace(sign, written)
    return _quoted(word)


def systemd_path(word: str) -> str:
    """Return a path in a list of paths of a unit, where a backslash is a sign as any other."""
    _check(word, '"')
    return _quoted(word.replace("%", "%%"))


def windows_terminal(words: Sequence[str]) -> str:
    r"""Return the arguments of `wt.exe` that start a program.

    `wt.exe` parts commands at each `;`, within quotes too, but for `\;`. It then puts quotes of
    its own around words that hold a space, whatever else they hold, and takes what stands between
    two `%` for a variable.
    """
    for word in words:
        _check(word, '"')
        if not word or (" " in word and word.endswith("\\")):
            raise UncarriedError(word)
    line = list2cmdline([word.replace(";", "\\;") for word in words])
    if line.count("%") > 1:
        raise UncarriedError(next(word for word in words if "%" in word))
    return line


def shell(words: Sequence[str]) -> str:
    """Return a command as a shell reads it, typed at its prompt too."""
    for word in words:
        _check(word)
    return " ".join("'" + word.replace("'", "'\\''") + "'" for word in words)


def applescript(text: str) -> str:
    """Return a text as a string of AppleScript."""
    _check(text)
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _check(word: str, signs: str = "") -> None:
    if any(sign in signs or unicodedata.category(sign) in _BREAKING for sign in word):
        raise UncarriedError(word)


def _quoted(word: str) -> str:
    return f'"{word}"' if not word or any(sign in word for sign in " ;'\"\\") else word
