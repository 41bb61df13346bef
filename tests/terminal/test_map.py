"""The map of the course in a real terminal."""

from tests.terminal.conftest import OpenTerminal


def test_keys_typed_ahead_open_the_map_choose_on_it_and_go_on(open_terminal: OpenTerminal) -> None:
    down, right = "\x1b[B", "\x1b[C"
    terminal = open_terminal("--slide", "activation/bienvenue")
    terminal.sees("2/16")
    terminal.type("g" + down * 2 + "\r" + right)
    terminal.sees("5/16")
    assert "Plan du cours" not in terminal.settled()


def test_the_map_is_painted_again_when_the_window_shrinks(open_terminal: OpenTerminal) -> None:
    terminal = open_terminal("--slide", "contacts/telephone_saisie")
    terminal.sees("4/5")
    terminal.press("F2")
    terminal.sees("vous êtes ici")
    terminal.resize(80, 24)
    terminal.until(lambda screen: "vous êtes ici" in screen and len(screen.splitlines()[0]) <= 80)


def test_a_click_on_the_map_goes_to_a_slide(open_terminal: OpenTerminal) -> None:
    terminal = open_terminal()
    terminal.sees("1/16")
    terminal.press("g")
    lines = terminal.sees("Plan du cours", "Mode d'emploi").splitlines()
    y = next(y for y, line in enumerate(lines) if "Mode d'emploi" in line)
    terminal.click(40, y)
    terminal.sees("3/16")
