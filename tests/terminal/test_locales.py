"""Terminals that have no UTF-8, or few signs: what is sent to them is what they can show."""

import re

from tests.terminal.conftest import OpenTerminal, StartPlayer
from tests.terminal.pty_player import PtyPlayer

CHOICE = "--slide", "activation/choix"
ESCAPE = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07]*\x07|[()][A-Z0-9]|.)")
C_LOCALE = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}


def drawn(player: PtyPlayer) -> bytes:
    """Return what a player first wrote, without its commands to the terminal."""
    return ESCAPE.sub(b" ", player.started)


def test_in_the_c_locale_all_is_ascii(start: StartPlayer) -> None:
    text = drawn(start(*CHOICE, **C_LOCALE)).decode("ascii")
    assert "Je fais mon choix" in text
    assert "Mon espace sante" in text
    assert "\\u" not in text


def test_in_latin_1_accents_are_sent_as_such(start: StartPlayer) -> None:
    written = drawn(start(*CHOICE, PYTHONIOENCODING="iso-8859-1"))
    assert "Mon espace santé".encode("iso-8859-1") in written
    assert "é".encode() not in written
    assert b"\\u" not in written


def test_in_utf_8_all_signs_are_sent(start: StartPlayer) -> None:
    text = drawn(start(*CHOICE, LC_ALL="C.UTF-8")).decode()
    assert "☞" in text
    assert "╭" in text


def test_the_c_locale_is_played_like_any_other(open_terminal: OpenTerminal) -> None:
    terminal = open_terminal(*CHOICE, **C_LOCALE)
    terminal.sees("10/16", " 1  >")
    terminal.press("2")
    terminal.sees("1/4")
    terminal.press("Escape")
    terminal.sees("Rester", "Quitter")
    terminal.press("2")
    terminal.sees("parti 0")


def test_the_linux_console_gets_signs_that_its_font_has(open_terminal: OpenTerminal) -> None:
    terminal = open_terminal(*CHOICE, TERM="linux", COLORTERM="")
    screen = terminal.sees("10/16", " 1  >")
    assert not set("☞◉○☐☑●✓▸") & set(screen)
