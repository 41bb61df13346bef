"""What a clicker and a trainer's keys do in a real terminal."""

from tests.terminal.conftest import OpenTerminal

NEXT, BEFORE, F5 = "\x1b[6~", "\x1b[5~", "\x1b[15~"


def test_a_clicker_goes_through_a_course(open_terminal: OpenTerminal) -> None:
    terminal = open_terminal("--slide", "activation/accueil_site")
    terminal.sees("7/16")
    terminal.type(NEXT)
    terminal.sees("8/16")
    terminal.type(NEXT)  # two zones, of which one is the main one
    terminal.sees("9/16")
    terminal.type(NEXT)
    terminal.sees("10/16")
    terminal.type(NEXT)  # two zones, and it is for the trainer to choose
    terminal.sees("10/16", "☞ ")
    terminal.type(BEFORE)
    terminal.sees("9/16")
    terminal.type(".")
    terminal.until(lambda screen: not screen.strip())
    terminal.type(NEXT)
    terminal.sees("9/16")
    terminal.type(F5)
    terminal.until(lambda screen: "Commencer" in screen and "/16" not in screen)
    terminal.press("Escape")
    terminal.sees("1/16")
    terminal.press("Escape")
    terminal.sees("Quitter le pas à pas ?")
