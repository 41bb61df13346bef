"""What is quoted for a program is what that program reads, by its own rules."""

import re
import shlex
from collections.abc import Callable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tutor.kiosk.quoting import (
    UncarriedError,
    applescript,
    shell,
    systemd_argument,
    systemd_path,
    windows_terminal,
)
from tutor.kiosk.units import Startup, macos, systemd, windows

SIGNS = st.sampled_from(" \t\n\r;'\"\\%$#!&|<>{}(){}[]*?~`^=-:@+,.é\u00a0\u2028\u202e\ud800aZ09/")
WORDS = st.text(SIGNS | st.characters(), max_size=12)
PATHS = WORDS.map("/srv/".__add__)


@given(st.lists(WORDS, min_size=1, max_size=4))
@example([";"])
@example(["a\nExecStartPre=/bin/false"])
def test_systemd_reads_the_arguments_that_it_is_given(words: list[str]) -> None:
    read = [argument(word) for word in parted(" ".join(carried(systemd_argument, words)), True)]
    assert read == kept(systemd_argument, words)


@given(PATHS)
@example("/srv/a\nExecStartPre=/bin/false")
@example("/srv/a\\")
def test_systemd_reads_the_paths_that_it_is_given(path: str) -> None:
    for written in carried(systemd_path, [path]):
        assert [one.replace("%%", "%") for one in parted(f"-{written}", False)] == [f"-{path}"]


@given(st.lists(PATHS, min_size=1, max_size=4))
@example(["C:\\a;calc.exe"])
@example(["C:\\a b\\"])
@example(["%A", "B%"])
@example(["a\\;b"])
def test_windows_terminal_starts_what_it_is_given(words: list[str]) -> None:
    try:
        line = windows_terminal(words)
    except UncarriedError:
        return
    read = argv(line)
    assert not any(re.search(r"^;|[^\\];", word) for word in read)  # where it parts commands
    again = " ".join(f'"{word}"' if " " in word else word for word in unparted(read))
    assert argv(again) == words
    assert not re.search("%.*%", again)


@given(st.lists(WORDS, min_size=1, max_size=4))
def test_a_shell_in_applescript_reads_the_words_that_it_is_given(words: list[str]) -> None:
    words = kept(lambda word: shell([word]), words)
    written = applescript(shell(words))
    assert re.fullmatch(r'"(?:[^"\\]|\\[\\"])*"', written)
    assert shlex.split(re.sub(r"\\(.)", r"\1", written[1:-1])) == words


@pytest.mark.parametrize("unit", [systemd, windows, macos])
@pytest.mark.parametrize("sign", ["\n", "\r", "\t", "\0", "\x1b", "\x85", "\u2028", "\ud800"])
def test_what_breaks_a_line_is_refused(unit: Callable[[Startup], str], sign: str) -> None:
    with pytest.raises(UncarriedError):
        unit(Startup(["kiosk", f"/srv/a{sign}ExecStartPre=/bin/false"]))


def carried(quote: Callable[[str], str], words: list[str]) -> list[str]:
    """Return the words that can be carried, quoted."""
    return [quote(word) for word in kept(quote, words)]


def kept(quote: Callable[[str], str], words: list[str]) -> list[str]:
    """Return the words that can be carried."""
    return [word for word in words if is_carried(quote, word)]


def is_carried(quote: Callable[[str], str], word: str) -> bool:
    try:
        quote(word)
    except UncarriedError:
        return False
    return True


def parted(line: str, unescapes: bool) -> list[str]:
    """Return the words of a line as systemd parts it (systemd.syntax(7), “Quoting”).

    In a command, a backslash is read as in C; in a list of paths, it is a sign as any other.
    """
    assert "\n" not in line
    assert not re.search(r"(?<!\\)(\\\\)*\\$", line), "the line goes on"
    words, word, quote, at = [], None, "", 0
    while at < len(line):
        sign = line[at]
        if sign == "\\" and unescapes:
            at += 1
            assert line[at] in "\\\"'", "another escape"
            word = (word or "") + line[at]
        elif quote and sign == quote:
            quote = ""
        elif not quote and sign in "\"'":
            quote, word = sign, word or ""
        elif not quote and sign in " \t\n\r":
            words += [] if word is None else [word]
            word = None
        else:
            word = (word or "") + sign
        at += 1
    assert not quote
    return words + ([] if word is None else [word])


def argument(word: str) -> str:
    """Return an argument once specifiers and variables are replaced: none is."""
    assert not re.search(r"(?<!%)(%%)*%(?!%)", word)
    assert not re.search(r"(?<!\$)(\$\$)*\$(?!\$)", word)
    return word.replace("%%", "%").replace("$$", "$")


def argv(line: str) -> list[str]:
    """Return the arguments of a command line as programs of Windows read them."""
    words = [""]
    is_quoted = False
    for slashes, sign in re.findall(r'(\\*)("|[^\\]|$)', line):
        if sign == '"':
            words[-1] += "\\" * (len(slashes) // 2)
            if len(slashes) % 2:
                words[-1] += '"'
            else:
                is_quoted = not is_quoted
        elif sign == " " and not is_quoted:
            words[-1] += slashes
            words.append("")
        else:
            words[-1] += slashes + sign
    return words


def unparted(words: list[str]) -> list[str]:
    return [word.replace("\\;", ";") for word in words]
