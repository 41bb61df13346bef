"""The overview, the search and numbers, in a real terminal."""

from tests.terminal.conftest import OpenTerminal


def test_overview_search_and_number_each_lead_to_a_slide(open_terminal: OpenTerminal) -> None:
    terminal = open_terminal()
    terminal.sees("1/16")
    terminal.press("o")
    terminal.sees("Vue d'ensemble", "3 Mode d'emploi")
    terminal.press("Right", "Right", "Enter")
    terminal.sees("3/16")
    terminal.press("/")
    terminal.sees("Rechercher dans le cours")
    terminal.press(*"securite")
    terminal.sees("5 diapositives", "sécurité sociale")
    terminal.press("Enter")
    terminal.sees("8/16")
    terminal.press("n", "1", "2")
    terminal.sees("Diapositive 12_")
    terminal.press("Enter")
    terminal.sees("12/16")
