"""What is drawn in terminals of less means."""

import re

from tests.terminal.conftest import OpenTerminal

TRUE_COLOUR = re.compile(r"\x1b\[[\d;]*[34]8;")
ANY_COLOUR = re.compile(r"\x1b\[(?:[\d;]*;)?(?:3[0-7]|4[0-7]|9[0-7]|10[0-7]|[34]8;[\d;]+)m")


def test_a_modern_terminal_gets_the_services_colours(open_terminal: OpenTerminal) -> None:
    terminal = open_terminal()
    terminal.sees("1/16")
    assert TRUE_COLOUR.search(terminal.screen(styled=True))


def test_sixteen_colours_are_all_that_an_old_terminal_is_sent(
    open_terminal: OpenTerminal,
) -> None:
    terminal = open_terminal(TERM="xterm", COLORTERM="")
    terminal.sees("1/16")
    screen = terminal.screen(styled=True)
    assert ANY_COLOUR.search(screen)
    assert not TRUE_COLOUR.search(screen)


def test_no_color_means_no_colour(open_terminal: OpenTerminal) -> None:
    terminal = open_terminal("--slide", "activation/choix", NO_COLOR="1")
    terminal.sees("[1] ☞", "[2] ☞")
    assert not ANY_COLOUR.search(terminal.screen(styled=True))


def test_a_locale_without_unicode_gets_signs_that_it_has(open_terminal: OpenTerminal) -> None:
    terminal = open_terminal("--slide", "activation/choix", PYTHONIOENCODING="ascii")
    screen = terminal.sees("10/16", " 1  >", "Je fais mon choix", "+-")
    assert screen.isascii()


def test_a_terminal_that_cannot_move_its_cursor_gets_lines(open_terminal: OpenTerminal) -> None:
    terminal = open_terminal(TERM="dumb")
    terminal.sees("diapositive 1 sur 16", "Entrée")
    terminal.press("Enter")
    terminal.sees("diapositive 2 sur 16")
    terminal.press("q", "Enter")
    terminal.sees("parti 0")


def test_leaving_asks_first(open_terminal: OpenTerminal) -> None:
    terminal = open_terminal("--fullscreen")
    terminal.until(lambda screen: "PAS A PAS" in screen and "1/16" not in screen)
    terminal.press("Escape")
    terminal.sees("1/16")
    terminal.press("Escape")
    terminal.sees("Quitter le pas à pas ?")
    terminal.press("Enter")
    terminal.until(lambda screen: "Rester" not in screen)
    terminal.press("Escape")
    terminal.sees("Rester")
    terminal.press("2")
    terminal.sees("parti 0")
