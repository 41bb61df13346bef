"""A rehearsal in a real terminal."""

from tests.terminal.conftest import OpenTerminal


def test_the_table_is_drawn_once_the_terminal_is_given_back(open_terminal: OpenTerminal) -> None:
    terminal = open_terminal("--rehearse", "--slide", "contacts/email_saisie")
    terminal.sees("2/5")
    terminal.press("C-q")
    terminal.sees("Quitter le pas à pas")
    terminal.press("2")
    screen = terminal.sees("parti 0")
    assert "contacts/email_saisie" in screen
    assert "Total de" in screen
